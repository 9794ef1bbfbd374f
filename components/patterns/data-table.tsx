import { cn } from '../ui/class-names.tsx'
import { TableFrame } from './table-frame.tsx'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { TableSkeleton } from './table-skeleton.tsx'
import type { DataTableProps } from './table-types.tsx'

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

export type { Column, DataTableProps } from './table-types.tsx'
