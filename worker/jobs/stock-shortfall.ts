import { onReservationLost } from '#modules/fulfillment/on-reservation-lost'
import type { JobHandler } from '../jobs.ts'

/** Promises were taken back at a place: their units become short on the fulfillment orders and wait as backorders. */
export const stockShortfallJob: JobHandler = async (actor, { Variant: variantId = '', Location: locationId = '' }) => {
  await onReservationLost(actor, { variantId, locationId })
}
