import { UnitsDone } from '#components/fulfillment/units-done'
import { WorkStatus } from '#components/fulfillment/work-status'
import type { Column } from '#components/patterns/data-table'
import { Countdown } from '#components/ui/countdown'
import { DateTime } from '#components/ui/date-time'
import type { WorkRow } from './queue-query.ts'

/** Where Enter leads: to the station that the work waits at; without one, to its order. */
export function stationHref(tenant: string, { id, station, status, orderNumber }: WorkRow): string {
  const path = { PICK: 'pick', PACK: 'pack', SHIP: 'ship', RELEASE: null, NONE: null }[station]
  if (path) return `/${tenant}/operations/${path}/${id}`
  if (status === 'CLOSED' || status === 'INCOMPLETE') return `/${tenant}/operations/ship/${id}`
  return `/${tenant}/orders/${encodeURIComponent(orderNumber)}`
}

/** The work queue's columns; what is due first, then what it is and who has it. */
export const queueColumns: readonly Column<WorkRow>[] = [
  {
    id: 'number',
    header: 'Work',
    cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
    secondary: (row) => row.shipToCountry,
  },
  {
    id: 'status',
    header: 'State',
    cell: (row) => <WorkStatus status={row.status} station={row.station} />,
    secondary: (row) => row.assignedToName,
  },
  {
    id: 'cutOff',
    header: 'Cut-off',
    cell: (row) => <CutOff row={row} />,
    secondary: (row) => <CutOffTime row={row} />,
  },
  {
    id: 'units',
    header: 'Units',
    from: 'sm',
    align: 'end',
    cell: (row) => <UnitsDone {...row} />,
    secondary: (row) => `${row.lineCount} ${row.lineCount === 1 ? 'line' : 'lines'}`,
  },
  { id: 'location', header: 'Location', cell: (row) => row.locationName, from: 'md' },
  { id: 'service', header: 'Service', cell: (row) => row.serviceName ?? 'not chosen', from: 'sm' },
]

function CutOff({ row }: { row: WorkRow }) {
  if (row.cutOffAt && (row.status === 'OPEN' || row.status === 'IN_PROGRESS')) return <Countdown until={row.cutOffAt} />
  if (row.status === 'SCHEDULED' && row.releaseAt) {
    return (
      <>
        releases <DateTime value={row.releaseAt} format="relative" />
      </>
    )
  }
  return <span className="text-muted">{row.cutOffAt ? '–' : 'none'}</span>
}

function CutOffTime({ row }: { row: WorkRow }) {
  return row.cutOffAt ? <DateTime value={row.cutOffAt} format="datetime" timeZone={row.timeZone} /> : null
}
