import { command } from '#platform/command'
import { lockFulfillmentOrder, saveFulfillmentOrder } from './internal/fulfillment-order.store.ts'
import { releaseFulfillmentOrderInput } from './release-fulfillment-order.input.ts'
import { actOn, passReleaseGate } from './release-gate.ts'

/** Releases scheduled work to the floor: SCHEDULED → OPEN. Refused while a hold stands or the terms of payment are not met. */
export const releaseFulfillmentOrder = command({
  name: 'fulfillment-order.release',
  permission: 'fulfillment:pick',
  input: releaseFulfillmentOrderInput,
  refusals: ['FULFILLMENT_STATE_FORBIDS', 'FULFILLMENT_HELD', 'PAYMENT_NOT_SATISFIED'],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    cx.expectVersion(fulfillment.version)
    const status = actOn(fulfillment, 'release')
    passReleaseGate(fulfillment)
    const version = await saveFulfillmentOrder(cx, fulfillment, { status })
    cx.record({
      type: 'fulfillment-order.released',
      objects: [
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: fulfillment.orderId },
      ],
      changes: [{ object: fulfillment.number, field: 'status', before: fulfillment.status, after: status }],
    })
    return { type: 'FulfillmentOrder', id: fulfillment.id, version }
  },
})
