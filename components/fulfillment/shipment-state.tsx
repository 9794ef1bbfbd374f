import type { ShipmentStatus } from '#modules/fulfillment/shipment.rules'
import { Status, type StatusProps } from '../patterns/status.tsx'

const STATES: Record<ShipmentStatus, StatusProps> = {
  LABELLED: { label: 'Labelled, still here', shape: 'empty', tone: 'information' },
  HANDED_OVER: { label: 'Handed over', shape: 'half', tone: 'information' },
  IN_TRANSIT: { label: 'In transit', shape: 'half', tone: 'information' },
  OUT_FOR_DELIVERY: { label: 'Out for delivery', shape: 'half', tone: 'information' },
  DELIVERED: { label: 'Delivered', shape: 'full', tone: 'ok' },
  VOIDED: { label: 'Voided', shape: 'cross' },
  DELIVERY_FAILED: { label: 'Delivery failed', shape: 'half', tone: 'attention' },
  AWAITING_COLLECTION: { label: 'Awaits collection', shape: 'half', tone: 'attention' },
  RETURNING: { label: 'Coming back', shape: 'half', tone: 'attention' },
  RETURNED_TO_SENDER: { label: 'Came back', shape: 'cross', tone: 'attention' },
  LOST: { label: 'Lost', shape: 'cross', tone: 'problem' },
}

/** The words of each state, for filters. */
export const SHIPMENT_STATE_WORDS: readonly { value: ShipmentStatus; label: string }[] = Object.entries(STATES).map(
  ([value, { label }]) => ({ value: value as ShipmentStatus, label }),
)

/** How far a shipment is. */
export function ShipmentState({ status }: { status: ShipmentStatus }) {
  return <Status {...STATES[status]} />
}
