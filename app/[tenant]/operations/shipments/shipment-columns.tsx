import { ShipmentState } from '#components/fulfillment/shipment-state'
import type { Column } from '#components/patterns/data-table'
import { DateTime } from '#components/ui/date-time'
import type { ShipmentRow } from './shipments-query.ts'

/** Shipments: how far, under which number, since when. */
export const shipmentColumns: readonly Column<ShipmentRow>[] = [
  {
    id: 'number',
    header: 'Shipment',
    cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
    secondary: (row) => row.location.name,
  },
  { id: 'status', header: 'State', cell: (row) => <ShipmentState status={row.status} />, secondary: lastNews },
  {
    id: 'tracking',
    header: 'Tracking',
    cell: (row) =>
      row.trackingNumber ? (
        <span className="font-mono">{row.trackingNumber}</span>
      ) : (
        <span className="text-muted">none</span>
      ),
    secondary: (row) => [row.carrierName, row.serviceName].filter(Boolean).join(' · ') || null,
    from: 'sm',
  },
  {
    id: 'left',
    header: 'Handed over',
    cell: (row) =>
      row.handedOverAt ? <DateTime value={row.handedOverAt} /> : <span className="text-muted">not yet</span>,
    from: 'md',
  },
]

function lastNews({ deliveredAt, lastTrackedAt }: ShipmentRow) {
  const at = deliveredAt ?? lastTrackedAt
  return at ? <DateTime value={at} format="relative" /> : null
}

/** What needs somebody stands out. */
export function alarmOf({ status }: ShipmentRow): 'attention' | 'problem' | undefined {
  if (status === 'LOST') return 'problem'
  return status === 'DELIVERY_FAILED' ? 'attention' : undefined
}
