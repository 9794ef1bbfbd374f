import { type CommandContext, command } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { ownerOfHold, scopeOfHold } from './hold.rules.ts'
import { holdOrderInput } from './hold-order.input.ts'
import { insertHold } from './internal/hold.store.ts'
import { lockOrder } from './internal/order.store.ts'
import { OrderStateForbids, TooLateToHold } from './order.errors.ts'
import { isOpenOrder } from './order-life.rules.ts'
import { settleOrder } from './settle-order.step.ts'

/**
 * Holds an order, or one part of it: its goods stay reserved and nothing leaves until the owner of the hold lets go.
 * Refused for orders that are completed or cancelled and for parts that are done.
 */
export const holdOrder = command({
  name: 'order.hold',
  permission: 'order:hold',
  input: holdOrderInput,
  refusals: ['ORDER_STATE_FORBIDS', 'TOO_LATE_TO_HOLD'],
  async run(cx, input) {
    const order = await lockOrder(cx, input.orderId)
    cx.expectVersion(order.version)
    const { id, number, status } = order
    if (!isOpenOrder(status)) throw new OrderStateForbids({ number, status, act: 'hold' })
    const fulfillmentOrderId = input.fulfillmentOrderId ?? null
    if (fulfillmentOrderId) await requireHoldable(cx, id, fulfillmentOrderId)
    const { reason } = input
    const blocks = fulfillmentOrderId ? 'RELEASE' : (input.blocks ?? scopeOfHold[reason])
    const ownerRole = input.ownerRole ?? ownerOfHold[reason]
    const note = input.note ?? null
    const hold = { orderId: id, fulfillmentOrderId, reason, blocks, ownerRole, note, dueAt: input.dueAt ?? null }
    const holdId = await insertHold(cx, hold)
    const { version, changes, parts } = await settleOrder(cx, id)
    cx.record({
      type: 'order.hold-placed',
      objects: [
        { type: 'Order', id },
        { type: 'Hold', id: holdId },
        ...parts,
        ...(fulfillmentOrderId ? [{ type: 'FulfillmentOrder', id: fulfillmentOrderId }] : []),
      ],
      data: { number, reason, blocks, ownerRole, note },
      changes: [{ object: `Order ${number}`, field: 'hold', before: null, after: reason }, ...changes],
    })
    return { type: 'Order', id, version, number, holdId }
  },
})

async function requireHoldable(cx: CommandContext, orderId: string, id: string): Promise<void> {
  const found = isUuid(id)
    ? await cx.tx.fulfillmentOrder.findFirst({
        where: { tenantId: cx.actor.tenantId, id, orderId },
        select: { number: true, status: true },
      })
    : null
  if (!found) throw new NotFound('FulfillmentOrder', id)
  if (['INCOMPLETE', 'CLOSED', 'CANCELLED'].includes(found.status)) throw new TooLateToHold(found)
}
