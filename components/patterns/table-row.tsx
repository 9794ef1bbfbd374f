import { Checkbox } from '../ui/checkbox.tsx'
import { cn } from '../ui/class-names.tsx'
import { PageLink } from '../ui/page-link.tsx'
import { SHOWN_FROM } from './table-head.tsx'
import type { Column, DataTableProps } from './table-types.tsx'

type RowProps<Row> = DataTableProps<Row> & { row: Row; first: boolean; selectable: boolean }

const TONE = {
  attention: 'shadow-[inset_2px_0_0_var(--attention-solid)]',
  problem: 'shadow-[inset_2px_0_0_var(--problem-solid)]',
}

const CELL = 'border-b border-line px-2 first:pl-4 last:pr-4 lg:first:pl-6 lg:last:pr-6'

/** One row: selectable, and open to the keyboard (the frame moves the tab stop). */
export function TableRow<Row>(props: RowProps<Row>) {
  const { row, columns, rowId, rowHref, rowLabel, rowTone, selectable, first, density } = props
  const tone = rowTone?.(row)
  const edge = tone && TONE[tone]
  const href = rowHref?.(row)
  return (
    <tr
      data-row={rowId(row)}
      tabIndex={first ? 0 : -1}
      className={cn(
        'group/row scroll-mt-10 outline-none focus-visible:[&>td]:bg-accent-quiet focus-visible:[&>td:first-child]:shadow-[inset_3px_0_0_var(--focus)] hover:[&>td]:bg-hover has-[[name=selected]:checked]:[&>td]:bg-accent-quiet',
        href && 'cursor-pointer',
      )}
    >
      {selectable ? (
        <td className={cn(CELL, 'w-9', edge)}>
          <SelectRow id={rowId(row)} label={rowLabel?.(row)} />
        </td>
      ) : null}
      {columns.map((column, index) => (
        <td
          key={column.id}
          className={cn(
            CELL,
            density === 'comfortable' ? 'h-11' : 'h-9',
            column.secondary ? 'py-1.5' : 'py-1',
            column.align === 'end' && 'text-right whitespace-nowrap tabular-nums',
            column.from && SHOWN_FROM[column.from],
            index === 0 && !selectable && edge,
          )}
        >
          <CellContent column={column} row={row} href={index === 0 ? href : undefined} />
        </td>
      ))}
    </tr>
  )
}

function SelectRow({ id, label }: { id: string; label?: string }) {
  // Out of the tab order: x selects the focused row.
  return <Checkbox name="selected" value={id} aria-label={`Select ${label ?? id}`} tabIndex={-1} />
}

function CellContent<Row>({ column, row, href }: { column: Column<Row>; row: Row; href?: string }) {
  const second = column.secondary?.(row)
  const main = column.cell(row)
  return (
    <>
      {href ? (
        <PageLink href={href} data-row-link className="rounded-sm font-medium underline-offset-3 hover:underline">
          {main}
        </PageLink>
      ) : (
        main
      )}
      {second ? <div className="text-caption text-muted">{second}</div> : null}
    </>
  )
}
