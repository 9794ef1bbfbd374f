import { ArrowDown, ArrowUp } from 'lucide-react'
import { cn } from '../ui/class-names.tsx'
import { PageLink } from '../ui/page-link.tsx'
import { SelectAll } from './select-all.tsx'
import type { Column } from './table-types.tsx'

/** Below which width a column is left out. */
export const SHOWN_FROM = {
  sm: 'hidden sm:table-cell',
  md: 'hidden md:table-cell',
  lg: 'hidden lg:table-cell',
  xl: 'hidden xl:table-cell',
}

const EDGE = 'first:pl-4 last:pr-4 lg:first:pl-6 lg:last:pr-6'

/** The header row; stays in sight while rows scroll. */
export function TableHead<Row>({ columns, selectable }: { columns: readonly Column<Row>[]; selectable: boolean }) {
  return (
    <thead>
      <tr>
        {selectable ? (
          <th scope="col" className={cn('sticky top-0 z-10 w-9 border-b px-2 text-left border-line bg-surface', EDGE)}>
            <SelectAll />
          </th>
        ) : null}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={column.sort?.now}
            style={column.width ? { width: column.width } : undefined}
            className={cn(
              'sticky top-0 z-10 h-8 border-b border-line bg-surface px-2 text-caption font-medium whitespace-nowrap text-muted',
              EDGE,
              column.align === 'end' ? 'text-right' : 'text-left',
              column.from && SHOWN_FROM[column.from],
            )}
          >
            {column.sort ? <SortLink column={column} /> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortLink<Row>({ column }: { column: Column<Row> }) {
  const Arrow = column.sort?.now === 'ascending' ? ArrowUp : ArrowDown
  return (
    <PageLink
      href={column.sort?.href ?? ''}
      className={cn(
        'group/sort inline-flex items-center gap-1 rounded-sm transition-colors hover:text-ink',
        column.align === 'end' && 'flex-row-reverse',
        column.sort?.now && 'text-ink',
      )}
    >
      {column.header}
      <Arrow
        aria-hidden
        className={cn(
          'size-3.5',
          !column.sort?.now && 'opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60',
        )}
      />
    </PageLink>
  )
}
