import { command } from '#platform/command'
import { orThrow } from '#platform/refusal'
import { applyChange, previewChange } from './apply-change.step.ts'
import { authorityFor } from './authority.rules.ts'
import { cancelOrderInput } from './cancel-order.input.ts'
import type { ChangeOutcome } from './change-outcome.rules.ts'
import { requireCancelReason } from './change-reason.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { lockChangeableOrder } from './internal/changeable-order.store.ts'
import { ChangeNotPossible, changeRefusals } from './order-change.errors.ts'
import { keepApplied, keepProposed } from './record-change.step.ts'

/** Who wants all or nothing gets nothing when a part has left: told which, and what can be done instead. */
function requireWhole(order: ChangeableOrder, outcome: ChangeOutcome): void {
  const refused = outcome.parts.find(({ treatment }) => treatment === 'REFUSED')
  if (!refused) return
  throw new ChangeNotPossible({
    number: order.number,
    kind: 'CANCEL',
    reason: 'ONLY_PARTLY',
    stage: refused.stage,
    remedy: refused.remedy ?? 'NONE',
  })
}

/**
 * Cancels an order: everything that has not left. Stock is free again, labels are voided, third parties are asked, and the
 * event says what must be given back. Where the channel must be asked first, the cancellation is proposed and waits.
 */
export const cancelOrder = command({
  name: 'order.cancel',
  permission: 'order:cancel',
  input: cancelOrderInput,
  refusals: changeRefusals,
  async run(cx, { orderId, reasonCode, putBack, afterLabel, partly }) {
    const order = await lockChangeableOrder(cx, orderId)
    cx.expectVersion(order.version)
    const proposal = { kind: 'CANCEL', putBack, afterLabel } as const
    const awaits = orThrow(authorityFor(order, proposal, cx.actor.source))
    await requireCancelReason(cx, reasonCode)
    const write = awaits ? previewChange : applyChange
    const applied = await write(cx, order, proposal, reasonCode)
    if (partly === 'REFUSE') requireWhole(order, applied.outcome)
    if (awaits) {
      const preview = { preview: applied.outcome, awaits }
      const orderChangeId = await keepProposed(cx, order, proposal, reasonCode, preview)
      return { type: 'Order', id: orderId, version: order.version, orderChangeId, changeStatus: 'PROPOSED' }
    }
    const change = await keepApplied(cx, order, proposal, reasonCode, applied)
    return {
      type: 'Order',
      id: orderId,
      version: applied.version,
      orderChangeId: change.id,
      changeStatus: change.status,
    }
  },
})
