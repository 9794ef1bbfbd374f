import { FulfillmentHeld, FulfillmentStateForbids } from '../fulfillment.errors.ts'
import type { LockedFulfillmentOrder } from './fulfillment-order.store.ts'

/** Work at a station needs a task that was started and that nothing holds. */
export function requirePicking(fulfillment: LockedFulfillmentOrder, act = 'pick'): void {
  if (fulfillment.status !== 'IN_PROGRESS') {
    throw new FulfillmentStateForbids({ number: fulfillment.number, status: fulfillment.status, act })
  }
  const holds = fulfillment.openHolds + fulfillment.order.openHolds
  if (holds > 0) throw new FulfillmentHeld({ number: fulfillment.number, holds })
}
