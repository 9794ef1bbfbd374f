import { cn } from '../ui/class-names.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SHOWN_FROM } from './table-head.tsx'
import type { Column } from './table-types.tsx'

const WIDTHS = ['w-24', 'w-16', 'w-32', 'w-20']

type SkeletonProps<Row> = { columns: readonly Column<Row>[]; rows: number; density?: 'dense' | 'comfortable' }

/** Rows in their real shape while they load. */
export function TableSkeleton<Row>({ columns, rows, density }: SkeletonProps<Row>) {
  return (
    <tbody aria-hidden>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <tr key={row}>
          {columns.map((column, index) => (
            <td
              key={column.id}
              className={cn(
                'border-b border-line px-2 first:pl-4 last:pr-4 lg:first:pl-6 lg:last:pr-6',
                column.secondary ? 'h-[49px]' : density === 'comfortable' ? 'h-11' : 'h-9',
                column.from && SHOWN_FROM[column.from],
              )}
            >
              <Skeleton
                className={cn('h-3', column.align === 'end' ? 'ml-auto w-12' : WIDTHS[(row + index) % WIDTHS.length])}
              />
              {column.secondary ? <Skeleton className="mt-1.5 h-2.5 w-20 opacity-60" /> : null}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
