import type { PaymentTerms } from '#modules/orders/order.rules'
import { paymentSatisfied } from '#modules/orders/payment-terms.rules'
import { FulfillmentHeld, FulfillmentStateForbids, PaymentNotSatisfied } from './fulfillment.errors.ts'
import { afterAct, type FulfillmentAct, type FulfillmentOrderStatus } from './fulfillment.rules.ts'
import type { LockedFulfillmentOrder } from './internal/fulfillment-order.store.ts'

/** Where the act leads; throws when the state does not allow it. */
export function actOn(fulfillment: LockedFulfillmentOrder, act: FulfillmentAct): FulfillmentOrderStatus {
  const next = afterAct(fulfillment.status, act)
  if (!next) throw new FulfillmentStateForbids({ number: fulfillment.number, status: fulfillment.status, act })
  return next
}

/** Goods move only without a hold and with the terms of payment met; asked again at every station, for holds come at any time. */
export function passReleaseGate(fulfillment: LockedFulfillmentOrder): void {
  const { order } = fulfillment
  const holds = fulfillment.openHolds + order.openHolds
  if (holds > 0) throw new FulfillmentHeld({ number: fulfillment.number, holds })
  const money = {
    totalMinor: BigInt(order.totalMinor),
    authorizedMinor: BigInt(order.authorizedMinor),
    capturedMinor: BigInt(order.capturedMinor),
    refundedMinor: BigInt(order.refundedMinor),
  }
  const terms = order.paymentTerms as PaymentTerms
  if (!paymentSatisfied(terms, money)) {
    const missing = money.totalMinor - money.capturedMinor
    throw new PaymentNotSatisfied({ orderNumber: fulfillment.orderNumber, terms, missingMinor: String(missing) })
  }
}
