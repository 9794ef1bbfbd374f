import type { PaymentTerms } from '#modules/orders/order.rules'
import { paymentSatisfied } from '#modules/orders/payment-terms.rules'
import { command } from '#platform/command'
import { NothingDue } from './fulfillment-jobs.errors.ts'
import { type DuePart, lockDueParts, openParts } from './internal/due.store.ts'
import { releaseDueInput } from './release-due.input.ts'

/** The same gate that every station asks: time, holds, and the terms of payment. */
function mayBeReleased({ status, releaseAt, openHolds, order }: DuePart, now: Date): boolean {
  if (status !== 'SCHEDULED' || order.status !== 'CONFIRMED') return false
  if ((releaseAt && releaseAt > now) || openHolds + order.openHolds > 0) return false
  return paymentSatisfied(order.paymentTerms as PaymentTerms, {
    totalMinor: BigInt(order.totalMinor),
    authorizedMinor: BigInt(order.authorizedMinor),
    capturedMinor: BigInt(order.capturedMinor),
    refundedMinor: BigInt(order.refundedMinor),
  })
}

/**
 * Releases scheduled work whose time has come, many at once; what is held, unpaid or being worked on stays for the next
 * sweep. Refused with NothingDue when nothing of it may be released: running it twice changes nothing twice.
 */
export const releaseDue = command({
  name: 'fulfillment-order.release-due',
  permission: 'fulfillment:pick',
  input: releaseDueInput,
  refusals: ['NOTHING_DUE'],
  async run(cx, { fulfillmentOrderIds }) {
    const found = await lockDueParts(cx, fulfillmentOrderIds)
    const released = found.filter((part) => mayBeReleased(part, cx.now))
    const [first] = released
    if (!first) throw new NothingDue({ looked: fulfillmentOrderIds.length })
    await openParts(
      cx,
      released.map(({ id }) => id),
    )
    for (const part of released) {
      cx.record({
        type: 'fulfillment-order.released',
        objects: [
          { type: 'FulfillmentOrder', id: part.id },
          { type: 'Order', id: part.orderId },
        ],
        changes: [{ object: part.number, field: 'status', before: part.status, after: 'OPEN' }],
      })
    }
    return { type: 'FulfillmentOrder', id: first.id, ids: released.map(({ id }) => id) }
  },
})
