import type { CommandContext } from '#platform/command'
import type { Applied, ChangeOutcome } from './change-outcome.rules.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { insertChange } from './internal/order.store.ts'
import type { Proposal } from './order-change.input.ts'

/** The row's status for an outcome: what only waits for a third party stays proposed. */
export const changeStatusOf = (outcome: ChangeOutcome): 'APPLIED' | 'PART_APPLIED' | 'PROPOSED' =>
  outcome.status === 'REQUESTED' ? 'PROPOSED' : outcome.status

const factsOf = (outcome: ChangeOutcome) => ({
  parts: outcome.parts.map(({ number, stage, treatment, units, remedy }) => ({
    number,
    stage,
    treatment,
    units,
    remedy,
  })),
  money: { ...outcome.money },
  promise: { ...outcome.promise },
  putBack: outcome.putBack,
  newParts: outcome.newParts,
  waitingUnits: outcome.waitingUnits,
})

const subjectsOf = (order: ChangeableOrder, changeId: string, outcome: ChangeOutcome) => [
  { type: 'Order', id: order.id },
  { type: 'OrderChange', id: changeId },
  ...outcome.parts.map(({ fulfillmentOrderId }) => ({ type: 'FulfillmentOrder', id: fulfillmentOrderId })),
  ...outcome.lines.map(({ orderLineId }) => ({ type: 'OrderLine', id: orderLineId })),
]

/** Records a change that was written: `order.change-applied` and, when nothing is left of the order, `order.cancelled`. */
export function recordApplied(
  cx: CommandContext,
  order: ChangeableOrder,
  change: { readonly id: string; readonly kind: string; readonly reason: string },
  { outcome, changes }: Applied,
): void {
  const { number } = order
  cx.record({
    type: 'order.change-applied',
    objects: subjectsOf(order, change.id, outcome),
    data: { number, kind: change.kind, reason: change.reason, status: outcome.status, ...factsOf(outcome) },
    changes,
  })
  if (!outcome.isOrderCancelled) return
  cx.record({
    type: 'order.cancelled',
    objects: [
      { type: 'Order', id: order.id },
      { type: 'OrderChange', id: change.id },
    ],
    data: { number, reason: change.reason, money: { ...outcome.money } },
    changes: [{ object: `Order ${number}`, field: 'status', before: order.status, after: 'CANCELLED' }],
  })
}

/** Keeps a change that is done at once, with its outcome, and records it; answers its id and status. */
export async function keepApplied(
  cx: CommandContext,
  order: ChangeableOrder,
  proposal: Proposal,
  reason: string,
  applied: Applied,
): Promise<{ readonly id: string; readonly status: string }> {
  const { outcome } = applied
  const status = changeStatusOf(outcome)
  const change = { orderId: order.id, kind: proposal.kind, status, reason, proposal, preview: outcome, outcome }
  const id = await insertChange(cx, change)
  recordApplied(cx, order, { id, kind: proposal.kind, reason }, applied)
  return { id, status }
}

/** Keeps a change that waits for somebody, with what it would do, and records it; answers its id. */
export async function keepProposed(
  cx: CommandContext,
  order: ChangeableOrder,
  proposal: Proposal,
  reason: string,
  { preview, awaits }: { readonly preview: ChangeOutcome; readonly awaits: string | null },
): Promise<string> {
  const { kind } = proposal
  const row = { orderId: order.id, kind, status: 'PROPOSED', reason, proposal, outcome: null }
  const id = await insertChange(cx, { ...row, preview: { ...preview, awaits } })
  cx.record({
    type: 'order.change-proposed',
    objects: subjectsOf(order, id, preview),
    data: { number: order.number, kind, reason, awaits, status: preview.status, ...factsOf(preview) },
    changes: [{ object: `Change ${id}`, field: 'status', before: null, after: 'PROPOSED' }],
  })
  return id
}
