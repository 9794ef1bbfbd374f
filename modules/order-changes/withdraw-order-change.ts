import { command } from '#platform/command'
import { saveChange } from './internal/order.store.ts'
import { lockChange, requireUndecided } from './lock-change.ts'
import { withdrawOrderChangeInput } from './withdraw-order-change.input.ts'

/** Takes a proposed change back before anything was done. Refused once it was applied, answered or sent to a third party. */
export const withdrawOrderChange = command({
  name: 'order.withdraw-change',
  permission: 'order:change',
  input: withdrawOrderChangeInput,
  refusals: ['CHANGE_SETTLED'],
  async run(cx, input) {
    const { order, change } = await lockChange(cx, input.orderChangeId)
    requireUndecided(change)
    const version = await saveChange(cx, change, { status: 'WITHDRAWN', settledAt: cx.now })
    cx.record({
      type: 'order.change-withdrawn',
      objects: [
        { type: 'Order', id: order.id },
        { type: 'OrderChange', id: change.id },
      ],
      data: { number: order.number, kind: change.kind },
      changes: [{ object: `Change ${change.id}`, field: 'status', before: change.status, after: 'WITHDRAWN' }],
    })
    return { type: 'OrderChange', id: change.id, version, orderId: order.id, status: 'WITHDRAWN' }
  },
})
