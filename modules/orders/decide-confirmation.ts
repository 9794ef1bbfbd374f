import type { NewDecision } from '#modules/decisions/record-decision.step'
import type { PolicyContext } from '#modules/policies/active-policies'
import { evaluatePolicy } from '#modules/policies/evaluate-policy'
import { amountFact } from '#modules/policies/facts.rules'
import { newId } from '#platform/ids'
import type { PaymentTerms } from './order.rules.ts'
import { type OrderMoney, paymentSatisfied } from './payment-terms.rules.ts'

export interface ConfirmationFacts extends OrderMoney {
  readonly orderId: string
  /** Open holds that block the confirmation. */
  readonly openHolds: number
  readonly paymentTerms: PaymentTerms
  readonly channelType: string
  readonly riskScore: number | null
}

/**
 * Asks `order.auto_confirm` whether an order may be confirmed without a person. In the policy's mode MANUAL or SUGGEST the
 * answer is kept as a recommendation and the order waits. The caller records the decision.
 */
export async function decideConfirmation(
  cx: PolicyContext,
  { orderId, openHolds, paymentTerms, channelType, riskScore, ...money }: ConfirmationFacts,
): Promise<{ readonly confirm: boolean; readonly decision: NewDecision }> {
  const facts = {
    openHolds,
    paymentSatisfied: paymentSatisfied(paymentTerms, money),
    totalMinor: amountFact(money.totalMinor),
    channelType,
    ...(riskScore === null ? {} : { riskScore }),
  }
  const { key, version, output, matchedRows } = await evaluatePolicy(cx, 'order.auto_confirm', facts)
  const says = output.action === 'CONFIRM'
  const confirm = says && version.mode === 'AUTOMATIC'
  const note = matchedRows[0]?.note ?? ''
  const decision: NewDecision = {
    id: newId(),
    policyKey: key,
    version,
    subject: { type: 'Order', id: orderId },
    orderId,
    input: { ...facts, paymentTerms, at: cx.now.toISOString() },
    outcome: { action: confirm ? 'CONFIRM' : 'WAIT', reason: output.reason ?? null },
    matchedRows,
    winner: confirm ? 'CONFIRM' : 'WAIT',
    summary: `${confirm ? 'Confirmed without a person' : 'Waits for a person'}: ${note}.`,
  }
  return { confirm, decision }
}
