import type { Column } from '#components/patterns/data-table'
import { DateTime } from '#components/ui/date-time'
import { CountState } from './count-state.tsx'
import type { CountRow } from './counts-query.ts'

/** Counts: how far, where, what they found. */
export const countColumns: readonly Column<CountRow>[] = [
  { id: 'number', header: 'Count', cell: (row) => row.number, secondary: (row) => row.note },
  {
    id: 'status',
    header: 'State',
    cell: (row) => <CountState status={row.status} />,
    secondary: (row) => <DateTime value={row.closedAt ?? row.startedAt} />,
  },
  { id: 'location', header: 'Location', cell: (row) => row.locationName },
  { id: 'lines', header: 'Findings', align: 'end', cell: (row) => row.lineCount, from: 'sm' },
  { id: 'differences', header: 'Differences', align: 'end', cell: (row) => row.differences ?? 'hidden', from: 'sm' },
  { id: 'who', header: 'Counted by', cell: (row) => row.countedByName ?? 'Plumbline', from: 'md' },
]
