import { command } from '#platform/command'
import { assertSeesAllLocations } from '#platform/master-data'
import { confirmOrderInput } from './confirm-order.input.ts'
import { settleParts } from './internal/hold.store.ts'
import { lockOrder } from './internal/order.store.ts'
import { ConfirmationHeld, OrderStateForbids } from './order.errors.ts'
import { afterOrderAct } from './order-life.rules.ts'
import { confirmNow } from './settle-order.step.ts'

/**
 * Confirms a received order by a person's decision, also when the policy would wait. Refused while a hold blocks the
 * confirmation. The goods still wait for their own holds and for the money that the terms ask for.
 */
export const confirmOrder = command({
  name: 'order.confirm',
  permission: 'order:confirm',
  input: confirmOrderInput,
  refusals: ['ORDER_STATE_FORBIDS', 'CONFIRMATION_HELD', 'UNRESTRICTED_ONLY'],
  async run(cx, { orderId, note }) {
    assertSeesAllLocations(cx.actor)
    const order = await lockOrder(cx, orderId)
    cx.expectVersion(order.version)
    const { number, status } = order
    if (!afterOrderAct(status, 'confirm')) throw new OrderStateForbids({ number, status, act: 'confirm' })
    const blocking = order.holds.filter(({ blocks }) => blocks === 'CONFIRMATION')
    if (blocking.length > 0) throw new ConfirmationHeld({ number, reasons: blocking.map(({ reason }) => reason) })
    const version = await confirmNow(cx, order, { by: 'PERSON', note })
    const parts = await settleParts(cx, order.id)
    if (parts.length > 0) {
      cx.record({
        type: 'order.parts-released',
        objects: [
          { type: 'Order', id: order.id },
          ...parts.map(({ id }) => ({ type: 'FulfillmentOrder', id, role: 'part' })),
        ],
        data: { number },
        changes: parts.map(({ change }) => change),
      })
    }
    return { type: 'Order', id: order.id, version, number }
  },
})
