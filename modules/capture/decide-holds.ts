import { addressProblems } from '#lib/address'
import type { NewDecision } from '#modules/decisions/record-decision.step'
import { ownerOfHold, scopeOfHold } from '#modules/orders/hold.rules'
import { type HoldReason, type HoldScope, holdReasons, holdScopes } from '#modules/orders/order.rules'
import type { PolicyContext } from '#modules/policies/active-policies'
import { evaluatePolicy } from '#modules/policies/evaluate-policy'
import { amountFact } from '#modules/policies/facts.rules'
import { newId } from '#platform/ids'
import type { NewOrderHold } from './insert-orders.step.ts'
import type { PlaceOrderInput } from './place-order.input.ts'

export interface HoldFacts {
  readonly orderId: string
  readonly input: PlaceOrderInput
  readonly total: bigint
  /** Between our total and the source's, without sign. */
  readonly priceDifference: bigint
  readonly channelType: string
}

const isReason = (value: unknown): value is HoldReason => holdReasons.some((reason) => reason === value)
const isScope = (value: unknown): value is HoldScope => holdScopes.some((scope) => scope === value)

/**
 * The holds that a new order gets: those that it comes with, and those of the policy `order.hold`. Each reason once.
 * What is wrong with the address stands in the note of its hold.
 */
export async function decideHolds(
  cx: PolicyContext,
  { orderId, input, total, priceDifference, channelType }: HoldFacts,
): Promise<{ readonly holds: readonly NewOrderHold[]; readonly decision: NewDecision }> {
  const problems = addressProblems(input.shipTo)
  const facts = {
    addressComplete: problems.length === 0,
    priceDifferenceMinor: amountFact(priceDifference),
    totalMinor: amountFact(total),
    channelType,
    ...(typeof input.riskScore === 'number' ? { riskScore: input.riskScore } : {}),
  }
  const { key, version, matchedRows } = await evaluatePolicy(cx, 'order.hold', facts)
  const byPolicy = matchedRows.flatMap(({ answer: { hold, blocks }, note }) =>
    isReason(hold) && version.mode === 'AUTOMATIC'
      ? [{ reason: hold, blocks: isScope(blocks) ? blocks : scopeOfHold[hold], note }]
      : [],
  )
  const given = input.holds.map(({ reason, blocks, note }) => ({
    reason,
    blocks: blocks ?? scopeOfHold[reason],
    note: note ?? null,
  }))
  const addressNote = problems.map(({ field, expected }) => `${field}: expected ${expected}`).join('; ')
  const holds = [...new Map([...byPolicy, ...given].map((hold) => [hold.reason, hold])).values()].map((hold) => ({
    id: newId(),
    orderId,
    reason: hold.reason,
    blocks: hold.blocks,
    ownerRole: ownerOfHold[hold.reason],
    note: hold.reason === 'ADDRESS' && addressNote ? addressNote : hold.note,
  }))
  const reasons = byPolicy.map(({ reason }) => reason)
  const decision: NewDecision = {
    id: newId(),
    policyKey: key,
    version,
    subject: { type: 'Order', id: orderId },
    orderId,
    input: { ...facts, address: problems, at: cx.now.toISOString() },
    outcome: { holds: reasons },
    matchedRows,
    winner: reasons.join(', ') || 'NONE',
    summary:
      reasons.length > 0 ? `Held: ${matchedRows.map(({ note }) => note).join('; ')}.` : 'No rule asks for a hold.',
  }
  return { holds, decision }
}
