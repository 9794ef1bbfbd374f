import { command } from '#platform/command'
import { orThrow } from '#platform/refusal'
import { previewChange } from './apply-change.step.ts'
import { authorityFor } from './authority.rules.ts'
import { requireCancelReason } from './change-reason.ts'
import { lockChangeableOrder } from './internal/changeable-order.store.ts'
import { changeRefusals } from './order-change.errors.ts'
import { proposeOrderChangeInput } from './propose-order-change.input.ts'
import { keepProposed } from './record-change.step.ts'

/**
 * Proposes a change of an order and says what it would do: per fulfillment order, to the money, the promise and the routes.
 * Nothing of the order changes yet. Refused when nothing of it could be done, or when the channel alone decides.
 */
export const proposeOrderChange = command({
  name: 'order.propose-change',
  permission: 'order:change',
  input: proposeOrderChangeInput,
  refusals: changeRefusals,
  async run(cx, { orderId, reason, ...proposal }) {
    const order = await lockChangeableOrder(cx, orderId)
    cx.expectVersion(order.version)
    const awaits = orThrow(authorityFor(order, proposal, cx.actor.source))
    if (proposal.kind === 'CANCEL') await requireCancelReason(cx, reason)
    const { outcome } = await previewChange(cx, order, proposal, reason)
    const id = await keepProposed(cx, order, proposal, reason, { preview: outcome, awaits })
    return { type: 'OrderChange', id, version: 1, orderId, status: 'PROPOSED', awaits }
  },
})
