import type { ReactNode } from 'react'
import { cn } from '../ui/class-names.tsx'
import { TableFrame } from './table-frame.tsx'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { TableSkeleton } from './table-skeleton.tsx'

export type Column<Row> = {
  id: string
  header: string
  /** What the cell shows. The first column's is also the link to the row. */
  cell: (row: Row) => ReactNode
  /** Second line in muted text, rather than another column. */
  secondary?: (row: Row) => ReactNode
  /** `end` for numbers: right-aligned, figures of equal width. */
  align?: 'start' | 'end'
  /** CSS width (`8rem`). Without widths the browser divides by content. */
  width?: string
  /** Address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
  /** Left out below this width, so that narrow screens show what matters. */
  from?: 'sm' | 'md' | 'lg' | 'xl'
}

export type DataTableProps<Row> = {
  /** Accessible name ("Orders"). */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Where Enter and a click lead. */
  rowHref?: (row: Row) => string
  /** Short name of a row for its checkbox ("order 4711"). */
  rowLabel?: (row: Row) => string
  /** Draws a row in the attention or problem color at its edge; say why in a cell too. */
  rowTone?: (row: Row) => 'attention' | 'problem' | undefined
  /** Ids of columns not shown (see ColumnChoice). */
  hidden?: readonly string[]
  /** Makes rows selectable. Submit buttons here send `selected` (row ids) to their `formAction`; useSelection() reads them. */
  bulkActions?: ReactNode
  /** EmptyState for no rows. */
  empty: ReactNode
  /** ErrorState instead of rows. */
  error?: ReactNode
  /** Number of skeleton rows to draw while loading. */
  loading?: number
  /** Pagination below. */
  paging?: ReactNode
  density?: 'dense' | 'comfortable'
  className?: string
}

/**
 * Rows to work on. A server component: `cell` functions never reach the browser; the frame around it adds the keyboard
 * (↑ ↓ or k j, Enter opens, x selects), row clicks and the selection bar.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, hidden, bulkActions, empty, error, loading, paging, className } = props
  const columns = props.columns.filter((column) => !hidden?.includes(column.id))
  const selectable = bulkActions !== undefined && !error && !loading && rows.length > 0
  const instead = error ?? (rows.length === 0 && !loading ? empty : null)
  return (
    <div className={cn('min-w-0', className)}>
      <TableFrame label={label} bulkActions={selectable ? bulkActions : undefined} busy={Boolean(loading)}>
        <table className="w-full border-separate border-spacing-0 text-control">
          <caption className="sr-only">{label}</caption>
          {instead ? null : <TableHead columns={columns} selectable={selectable} />}
          {loading ? <TableSkeleton columns={columns} rows={loading} density={props.density} /> : null}
          {instead || loading ? null : (
            <tbody>
              {rows.map((row, index) => (
                <TableRow
                  key={props.rowId(row)}
                  {...props}
                  columns={columns}
                  row={row}
                  first={index === 0}
                  selectable={selectable}
                />
              ))}
            </tbody>
          )}
        </table>
        {instead}
      </TableFrame>
      {paging && !error ? <div className="px-4 py-3 lg:px-6">{paging}</div> : null}
    </div>
  )
}
