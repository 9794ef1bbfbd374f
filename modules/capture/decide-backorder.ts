import type { NewDecision } from '#modules/decisions/record-decision.step'
import type { PolicyContext } from '#modules/policies/active-policies'
import { evaluatePolicy } from '#modules/policies/evaluate-policy'
import type { WaitingLine } from '#modules/routing/route-lines.step'
import { newId } from '#platform/ids'
import { StockDoesNotCover } from './capture.errors.ts'

export interface ShortageFacts {
  readonly orderId: string
  readonly channelType: string
  readonly acceptsOversold: boolean
  readonly isPreorder: boolean
  readonly waiting: readonly WaitingLine[]
}

export interface Shortage {
  readonly action: 'WAIT' | 'CANCEL'
  readonly isOversold: boolean
  readonly decision: NewDecision
}

/**
 * Asks `order.backorder` what becomes of units that no stock covers. Throws StockDoesNotCover when the policy refuses the
 * order; the caller records the decision.
 */
export async function decideBackorder(cx: PolicyContext, given: ShortageFacts): Promise<Shortage> {
  const { orderId, channelType, acceptsOversold, isPreorder, waiting } = given
  const uncoveredUnits = waiting.reduce((sum, { quantity }) => sum + quantity, 0)
  const facts = { channelType, acceptsOversold, uncoveredUnits, isPreorder }
  const { key, version, output, matchedRows } = await evaluatePolicy(cx, 'order.backorder', facts)
  const lines = waiting.map(({ sku, quantity }) => `${sku}: ${quantity}`)
  if (output.action === 'REFUSE') throw new StockDoesNotCover({ lines, policyVersion: version.version })
  const action = output.action === 'CANCEL' ? 'CANCEL' : 'WAIT'
  const decision: NewDecision = {
    id: newId(),
    policyKey: key,
    version,
    subject: { type: 'Order', id: orderId },
    orderId,
    input: { ...facts, lines, at: cx.now.toISOString() },
    outcome: { action, oversold: output.oversold ?? false, expiresAfterDays: output.expiresAfterDays ?? null },
    matchedRows,
    winner: action,
    summary: `${lines.join(', ')} ${action === 'WAIT' ? 'wait for stock' : 'cancelled'}: ${matchedRows[0]?.note ?? ''}.`,
  }
  return { action, isOversold: output.oversold === true, decision }
}
