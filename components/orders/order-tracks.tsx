import { type StatusTrack, StatusTracks, type TrackStep } from '#components/patterns/status-tracks'
import type { FulfillmentStatus, OrderStatus, PaymentStatus } from '#modules/orders/order.rules'
import type { Axes } from './order-types.tsx'
import { commercialLook, fulfillmentLook, moneyLook } from './order-words.tsx'

type State = TrackStep['state']

const steps = (labels: readonly string[], states: readonly State[]): TrackStep[] =>
  labels.map((label, index) => ({ label, state: states[index] ?? 'ahead' }))

const commercial: Record<OrderStatus, readonly State[]> = {
  RECEIVED: ['current'],
  CONFIRMED: ['done', 'current'],
  COMPLETED: ['done', 'done', 'done'],
  CANCELLED: ['done', 'failed'],
}

const fulfillment: Record<FulfillmentStatus, readonly State[]> = {
  UNALLOCATED: ['current'],
  BACKORDERED: ['partial'],
  PREORDERED: ['partial'],
  ALLOCATED: ['done'],
  IN_FULFILLMENT: ['done', 'current'],
  PARTIALLY_SHIPPED: ['done', 'done', 'partial'],
  SHIPPED: ['done', 'done', 'done'],
  PARTIALLY_DELIVERED: ['done', 'done', 'done', 'partial'],
  DELIVERED: ['done', 'done', 'done', 'done'],
}

const money: Record<PaymentStatus, readonly State[]> = {
  UNPAID: ['ahead'],
  AUTHORIZED: ['done'],
  AUTHORIZATION_EXPIRED: ['failed'],
  PARTIALLY_PAID: ['done', 'partial'],
  PAID: ['done', 'done'],
  PARTIALLY_REFUNDED: ['done', 'done'],
  REFUNDED: ['done', 'done'],
  DISPUTED: ['done', 'failed'],
  VOIDED: ['failed'],
}

/** An order's three axes as tracks, with the units of a partly shipped one. */
export function tracksOf(axes: Axes): readonly StatusTrack[] {
  return [
    {
      axis: 'Commercial',
      word: commercialLook[axes.status].label,
      tone: commercialLook[axes.status].tone,
      steps: steps(
        axes.status === 'CANCELLED' ? ['Received', 'Cancelled'] : ['Received', 'Confirmed', 'Completed'],
        commercial[axes.status],
      ),
    },
    {
      axis: 'Fulfillment',
      word: fulfillmentLook[axes.fulfillmentStatus].label,
      tone: fulfillmentLook[axes.fulfillmentStatus].tone,
      steps: steps(['Allocated', 'In fulfillment', 'Shipped', 'Delivered'], fulfillment[axes.fulfillmentStatus]),
    },
    {
      axis: 'Money',
      word: moneyLook[axes.paymentStatus].label,
      tone: moneyLook[axes.paymentStatus].tone,
      steps: steps(['Authorized', 'Paid'], money[axes.paymentStatus]),
    },
  ]
}

/** The three axes side by side. */
export function OrderTracks({ axes }: { axes: Axes }) {
  return <StatusTracks tracks={tracksOf(axes)} />
}
