import { type AddressProblem, addressProblems } from '#lib/address'
import type { NewDecision } from '#modules/decisions/record-decision.step'
import { ownerOfHold, scopeOfHold } from '#modules/orders/hold.rules'
import { type HoldReason, type HoldScope, holdReasons, holdScopes } from '#modules/orders/order.rules'
import type { PolicyContext } from '#modules/policies/active-policies'
import { evaluatePolicy } from '#modules/policies/evaluate-policy'
import type { MatchedRow } from '#modules/policies/evaluate-version'
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

type AskedHold = Pick<NewOrderHold, 'reason' | 'blocks' | 'note'>

const holdOfRow = ({ answer: { hold, blocks }, note }: MatchedRow): readonly AskedHold[] =>
  isReason(hold) ? [{ reason: hold, blocks: isScope(blocks) ? blocks : scopeOfHold[hold], note }] : []

/** Each reason once; what the order came with speaks before the policy. */
function holdsOf(
  orderId: string,
  byPolicy: readonly AskedHold[],
  input: PlaceOrderInput,
  problems: readonly AddressProblem[],
): readonly NewOrderHold[] {
  const given = input.holds.map(({ reason, blocks, note }) => ({
    reason,
    blocks: blocks ?? scopeOfHold[reason],
    note: note ?? null,
  }))
  const addressNote = problems.map(({ field, expected }) => `${field}: expected ${expected}`).join('; ')
  return [...new Map([...byPolicy, ...given].map((hold) => [hold.reason, hold])).values()].map((hold) => ({
    ...hold,
    id: newId(),
    orderId,
    ownerRole: ownerOfHold[hold.reason],
    note: hold.reason === 'ADDRESS' && addressNote ? addressNote : hold.note,
  }))
}

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
  const byPolicy = version.mode === 'AUTOMATIC' ? matchedRows.flatMap(holdOfRow) : []
  const holds = holdsOf(orderId, byPolicy, input, problems)
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
