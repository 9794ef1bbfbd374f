import { command } from '#platform/command'
import { assignBins } from './internal/assignment.store.ts'
import { lockFulfillmentOrder, saveFulfillmentOrder } from './internal/fulfillment-order.store.ts'
import { actOn, passReleaseGate } from './release-gate.ts'
import { startPickingInput } from './start-picking.input.ts'

/** A picker takes the task: OPEN → IN_PROGRESS, theirs, with the bins to walk to. Refused while held, unpaid, or taken already. */
export const startPicking = command({
  name: 'fulfillment-order.start-picking',
  permission: 'fulfillment:pick',
  input: startPickingInput,
  refusals: ['FULFILLMENT_STATE_FORBIDS', 'FULFILLMENT_HELD', 'PAYMENT_NOT_SATISFIED'],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    cx.expectVersion(fulfillment.version)
    const status = actOn(fulfillment, 'startPicking')
    passReleaseGate(fulfillment)
    await assignBins(cx, fulfillment)
    const version = await saveFulfillmentOrder(cx, fulfillment, {
      status,
      assignedToId: cx.actor.id,
      pickStartedAt: cx.now,
    })
    cx.record({
      type: 'fulfillment-order.picking-started',
      objects: [
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: fulfillment.orderId },
      ],
      data: { picker: cx.actor.name },
      changes: [{ object: fulfillment.number, field: 'status', before: fulfillment.status, after: status }],
    })
    return { type: 'FulfillmentOrder', id: fulfillment.id, version }
  },
})
