import { isOpenOrder } from '#modules/orders/order-life.rules'
import { may } from '#platform/actor'
import type { CommandContext } from '#platform/command'
import { forbidden } from '#platform/faults'
import { assertUnrestricted } from '#platform/master-data'
import { changeContact } from './change-contact.step.ts'
import type { Applied } from './change-outcome.rules.ts'
import { changeQuantities } from './change-quantities.step.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { ChangeNotPossible } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'
import { redirectOrder } from './redirect-order.step.ts'

/** What the state of the whole order forbids, whatever its parts say. */
function requireOpen(order: ChangeableOrder, { kind }: Proposal): void {
  const no = (reason: 'ORDER_CANCELLED' | 'ORDER_COMPLETED' | 'HISTORY', remedy: 'PLACE_NEW_ORDER' | 'RETURN') =>
    new ChangeNotPossible({ number: order.number, kind, reason, stage: null, remedy })
  if (order.status === 'CANCELLED') throw no('ORDER_CANCELLED', 'PLACE_NEW_ORDER')
  if (kind === 'CONTACT') return
  if (order.origin === 'HISTORY') throw no('HISTORY', 'RETURN')
  if (!isOpenOrder(order.status)) throw no('ORDER_COMPLETED', 'RETURN')
}

/**
 * Writes a change as far as the order's parts allow, and answers what it came to; records what happens on the way (voided
 * labels, parts taken back), never the change itself. The caller holds the order. Refuses what cannot be done at all.
 * Members limited to some locations may change contacts only: they do not see all that a change touches.
 */
export async function applyChange(
  cx: CommandContext,
  order: ChangeableOrder,
  proposal: Proposal,
  reason: string,
): Promise<Applied> {
  requireOpen(order, proposal)
  if (proposal.kind === 'CONTACT') return changeContact(cx, order, proposal)
  if (cx.actor.visibility.locationIds) assertUnrestricted(cx.actor)
  if (proposal.kind === 'ADDRESS' || proposal.kind === 'SERVICE') return redirectOrder(cx, order, proposal)
  const applied = await changeQuantities(cx, order, proposal, reason)
  const cancelsAll = proposal.kind === 'CANCEL' || applied.outcome.isOrderCancelled
  if (cancelsAll && !may(cx.actor, 'order:cancel')) throw forbidden('order:cancel')
  return applied
}

/** The same, taken back again: what the change would do, from the very code that does it. */
export async function previewChange(
  cx: CommandContext,
  order: ChangeableOrder,
  proposal: Proposal,
  reason: string,
): Promise<Applied> {
  await cx.tx.$executeRawUnsafe('SAVEPOINT preview')
  const silent: CommandContext = { ...cx, record: () => undefined, enqueue: () => undefined }
  const applied = await applyChange(silent, order, proposal, reason)
  await cx.tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT preview')
  return applied
}
