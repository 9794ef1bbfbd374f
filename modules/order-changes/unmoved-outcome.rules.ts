import { moneyEffect } from './change-money.rules.ts'
import type { ChangeOutcome } from './change-outcome.rules.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'

/** The outcome of a change by which no unit comes or goes: nothing is to be paid or given back, the promise stands. */
export function unmovedOutcome(order: ChangeableOrder): ChangeOutcome {
  const { shipBy, deliverBy, currency, money, paid, paymentTerms } = order
  const settledBy = paymentTerms === 'COLLECTED_BY_CHANNEL' ? 'CHANNEL' : 'MERCHANT'
  return {
    status: 'APPLIED',
    parts: [],
    lines: [],
    requests: [],
    money: moneyEffect({ ...paid, currency, totalBefore: money.total, owedAfter: money.total, settledBy }),
    promise: { shipByBefore: shipBy, shipByAfter: shipBy, deliverByBefore: deliverBy, deliverByAfter: deliverBy },
    putBack: [],
    voidedLabels: [],
    newParts: [],
    waitingUnits: 0,
    isOrderCancelled: false,
  }
}
