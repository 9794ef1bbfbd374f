import { parseMoney } from '#lib/money'
import { CurrencyDiffers } from '#modules/payments/payment.errors'
import { recordEntry } from '#modules/payments/record-entry.step'
import { command } from '#platform/command'
import { InvalidInput, NotFound } from '#platform/refusal'
import { lockOrder } from './internal/order.store.ts'
import { recordPaymentInput } from './record-payment.input.ts'
import { settleOrder } from './settle-order.step.ts'

/**
 * Records what a payment provider, a channel or a clerk reports of an order's money: authorizations, captures, refunds,
 * disputes. The same movement reported again changes nothing. An order that waited only for its money is confirmed.
 */
export const recordPayment = command({
  name: 'payment.record',
  permission: 'payment:record',
  input: recordPaymentInput,
  refusals: ['CURRENCY_DIFFERS', 'REFUND_EXCEEDS_CAPTURED'],
  async run(cx, { orderId, paymentId, tender, kind, amount, currency, reference, at }) {
    const order = await lockOrder(cx, orderId)
    cx.expectVersion(order.version)
    if (currency !== order.currency) throw new CurrencyDiffers({ expected: order.currency, given: currency })
    const parsed = parseMoney(amount, currency)
    if (!parsed.ok || parsed.value.amount <= 0n)
      throw new InvalidInput([{ path: 'amount', message: `must be an amount of ${currency} above zero` }])
    if (!paymentId && !tender)
      throw new InvalidInput([{ path: 'tender', message: 'must name the tender, or give its id' }])
    const entry = { orderId: order.id, paymentId, tender, kind, currency, reference, amount: parsed.value.amount }
    const recorded = await recordEntry(cx, { ...entry, at: at ?? cx.now })
    if (!recorded) throw new NotFound('Payment', paymentId ?? '')
    const { paymentId: id, isKnown, state } = recorded
    if (isKnown) return { type: 'Payment', id, orderId: order.id, version: order.version, status: state.status }
    const { version, changes, parts } = await settleOrder(cx, order.id)
    if (changes.length > 0) {
      const objects = [{ type: 'Order', id: order.id }, ...parts]
      cx.record({ type: 'order.payment-updated', objects, data: { number: order.number }, changes })
    }
    return { type: 'Payment', id, orderId: order.id, version, status: state.status }
  },
})
