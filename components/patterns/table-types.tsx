import type { ReactNode } from 'react'

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
