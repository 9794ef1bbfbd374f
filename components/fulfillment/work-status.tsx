import type { FulfillmentOrderStatus, Station } from '#modules/fulfillment/fulfillment.rules'
import { Status, type StatusProps } from '../patterns/status.tsx'

const ENDED: Partial<Record<FulfillmentOrderStatus, StatusProps>> = {
  SCHEDULED: { label: 'Scheduled', shape: 'empty' },
  ON_HOLD: { label: 'On hold', shape: 'cross', tone: 'attention' },
  INCOMPLETE: { label: 'Shipped short', shape: 'half', tone: 'attention' },
  CLOSED: { label: 'Shipped', shape: 'full', tone: 'ok' },
  CANCELLED: { label: 'Cancelled', shape: 'cross' },
}

const AT_WORK: Record<Station, StatusProps> = {
  RELEASE: { label: 'Scheduled', shape: 'empty' },
  PICK: { label: 'Picking', shape: 'half', tone: 'information' },
  PACK: { label: 'To pack', shape: 'half', tone: 'information' },
  SHIP: { label: 'To hand over', shape: 'half', tone: 'information' },
  NONE: { label: 'At work', shape: 'half' },
}

/** How far a fulfillment order is, as the people at the stations say it. */
export function WorkStatus({ status, station }: { status: FulfillmentOrderStatus; station: Station }) {
  if (status === 'OPEN') return <Status label="To pick" shape="empty" tone="information" />
  return <Status {...(ENDED[status] ?? AT_WORK[station])} />
}
