import { TransferState } from '#components/inventory/transfer-state'
import type { Column } from '#components/patterns/data-table'
import { DateTime } from '#components/ui/date-time'
import { counted } from '../words.ts'
import type { Transfer } from './transfers-query.ts'

/** Transfers: how far, from where to where, how much. */
export const transferColumns: readonly Column<Transfer>[] = [
  {
    id: 'number',
    header: 'Transfer',
    cell: (row) => row.number,
    secondary: (row) => <DateTime value={row.requestedAt} />,
  },
  { id: 'status', header: 'State', cell: (row) => <TransferState status={row.status} />, secondary: (row) => row.note },
  {
    id: 'way',
    header: 'From → to',
    cell: (row) => `${row.fromLocationName ?? 'elsewhere'} → ${row.toLocationName ?? 'elsewhere'}`,
  },
  {
    id: 'units',
    header: 'Units',
    align: 'end',
    cell: (row) => row.lines.reduce((sum, line) => sum + line.requested, 0),
    secondary: (row) => counted(row.lines.length, 'item', 'items'),
    from: 'sm',
  },
  { id: 'who', header: 'Asked for by', cell: (row) => row.requestedByName ?? 'Plumbline', from: 'md' },
]
