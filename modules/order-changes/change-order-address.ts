import { command } from '#platform/command'
import { orThrow } from '#platform/refusal'
import { applyChange, previewChange } from './apply-change.step.ts'
import { authorityFor } from './authority.rules.ts'
import { changeOrderAddressInput } from './change-order-address.input.ts'
import { lockChangeableOrder } from './internal/changeable-order.store.ts'
import { changeRefusals } from './order-change.errors.ts'
import { keepApplied, keepProposed } from './record-change.step.ts'

/**
 * Sends an order elsewhere, in one step: parts before picking are planned anew when country or region change, labels that
 * have not left are voided; what has left is refused and named. Where the channel must be asked first, it waits.
 */
export const changeOrderAddress = command({
  name: 'order.change-address',
  permission: 'order:change',
  input: changeOrderAddressInput,
  refusals: changeRefusals,
  async run(cx, { orderId, address, reason, afterLabel }) {
    const order = await lockChangeableOrder(cx, orderId)
    cx.expectVersion(order.version)
    const proposal = { kind: 'ADDRESS', address, afterLabel, putBack: 'TASK' } as const
    const awaits = orThrow(authorityFor(order, proposal, cx.actor.source))
    if (awaits) {
      const { outcome: preview } = await previewChange(cx, order, proposal, reason)
      const orderChangeId = await keepProposed(cx, order, proposal, reason, { preview, awaits })
      return { type: 'Order', id: orderId, version: order.version, orderChangeId, changeStatus: 'PROPOSED' }
    }
    const applied = await applyChange(cx, order, proposal, reason)
    const { id, status } = await keepApplied(cx, order, proposal, reason, applied)
    return { type: 'Order', id: orderId, version: applied.version, orderChangeId: id, changeStatus: status }
  },
})
