/** A shipment's states. SHIPPED means handed over, never "label printed". */
export const shipmentStatuses = [
  'LABELLED',
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'VOIDED',
  'DELIVERY_FAILED',
  'AWAITING_COLLECTION',
  'RETURNING',
  'RETURNED_TO_SENDER',
  'LOST',
] as const
export type ShipmentStatus = (typeof shipmentStatuses)[number]

/** What a carrier's scan says, whatever the carrier calls it. */
export const trackingCodes = [
  'LABEL_CREATED',
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'DELIVERY_FAILED',
  'AWAITING_COLLECTION',
  'RETURNING',
  'RETURNED_TO_SENDER',
  'LOST',
  'EXCEPTION',
  'UNKNOWN',
] as const
export type TrackingCode = (typeof trackingCodes)[number]
