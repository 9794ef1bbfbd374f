import type { PaymentTerms } from './order.rules.ts'

/** An order's money in minor units of its currency, as its own row holds it. */
export interface OrderMoney {
  readonly totalMinor: bigint
  /** What is promised or taken: a tender that was captured counts here too, an expired authorization does not. */
  readonly authorizedMinor: bigint
  readonly capturedMinor: bigint
  readonly refundedMinor: bigint
}

/**
 * Whether the goods may leave as far as money is concerned: what every release asks, never "is PAID". Prepaid goods wait
 * until all is taken and not all of it was given back; goods captured on shipping until all is authorized; on account, cash
 * on delivery and channel-collected orders do not wait.
 */
export function paymentSatisfied(terms: PaymentTerms, money: OrderMoney): boolean {
  const isGivenBack = money.capturedMinor > 0n && money.refundedMinor >= money.capturedMinor
  if (terms === 'PREPAID') return money.capturedMinor >= money.totalMinor && !isGivenBack
  if (terms === 'CAPTURE_ON_SHIP') return money.authorizedMinor >= money.totalMinor && !isGivenBack
  return true
}
