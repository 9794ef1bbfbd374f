import type { Status, StatusShape } from '#components/patterns/status'
import type { Tone } from '#components/ui/tone'
import type {
  FulfillmentStatus,
  HoldReason,
  OrderStatus,
  PaymentStatus,
  PaymentTerms,
} from '#modules/orders/order.rules'

type Look = { label: string; shape: StatusShape; tone: Tone }
export type StatusLook = Pick<Parameters<typeof Status>[0], 'label' | 'shape' | 'tone'>

const look = (label: string, shape: StatusShape, tone: Tone = 'neutral'): Look => ({ label, shape, tone })

/** How each state of an order is said and drawn, the same on every page. */
export const commercialLook: Record<OrderStatus, Look> = {
  RECEIVED: look('Received', 'empty', 'attention'),
  CONFIRMED: look('Confirmed', 'half', 'information'),
  COMPLETED: look('Completed', 'full', 'ok'),
  CANCELLED: look('Cancelled', 'cross'),
}

export const fulfillmentLook: Record<FulfillmentStatus, Look> = {
  UNALLOCATED: look('Unallocated', 'empty'),
  BACKORDERED: look('Backordered', 'empty', 'attention'),
  PREORDERED: look('Preordered', 'empty', 'information'),
  ALLOCATED: look('Allocated', 'half', 'information'),
  IN_FULFILLMENT: look('In fulfillment', 'half', 'information'),
  PARTIALLY_SHIPPED: look('Partly shipped', 'half', 'attention'),
  SHIPPED: look('Shipped', 'half', 'ok'),
  PARTIALLY_DELIVERED: look('Partly delivered', 'half', 'ok'),
  DELIVERED: look('Delivered', 'full', 'ok'),
}

export const moneyLook: Record<PaymentStatus, Look> = {
  UNPAID: look('Unpaid', 'empty', 'attention'),
  AUTHORIZED: look('Authorized', 'half', 'information'),
  AUTHORIZATION_EXPIRED: look('Authorization expired', 'cross', 'problem'),
  PARTIALLY_PAID: look('Partly paid', 'half', 'attention'),
  PAID: look('Paid', 'full', 'ok'),
  PARTIALLY_REFUNDED: look('Partly refunded', 'half', 'information'),
  REFUNDED: look('Refunded', 'full'),
  DISPUTED: look('Disputed', 'cross', 'problem'),
  VOIDED: look('Voided', 'cross'),
}

export const partLook: Readonly<Record<string, Look>> = {
  SCHEDULED: look('Scheduled', 'empty'),
  OPEN: look('Waiting to be picked', 'empty', 'information'),
  IN_PROGRESS: look('In work', 'half', 'information'),
  ON_HOLD: look('On hold', 'empty', 'attention'),
  INCOMPLETE: look('Incomplete', 'cross', 'problem'),
  CLOSED: look('Done', 'full', 'ok'),
  CANCELLED: look('Cancelled', 'cross'),
}

export const shipmentLook: Readonly<Record<string, Look>> = {
  LABELLED: look('Label printed', 'empty', 'information'),
  HANDED_OVER: look('Handed over', 'half', 'information'),
  IN_TRANSIT: look('In transit', 'half', 'information'),
  OUT_FOR_DELIVERY: look('Out for delivery', 'half', 'ok'),
  DELIVERED: look('Delivered', 'full', 'ok'),
  VOIDED: look('Voided', 'cross'),
  DELIVERY_FAILED: look('Delivery failed', 'cross', 'problem'),
  AWAITING_COLLECTION: look('Awaiting collection', 'half', 'attention'),
  RETURNING: look('Coming back', 'half', 'attention'),
  RETURNED_TO_SENDER: look('Returned to us', 'cross', 'attention'),
  LOST: look('Lost', 'cross', 'problem'),
}

export const holdReasonWords: Record<HoldReason, string> = {
  PAYMENT: 'Payment',
  FRAUD_REVIEW: 'Fraud review',
  ADDRESS: 'Address',
  CUSTOMER_REQUEST: 'Customer’s request',
  STOCK: 'Stock',
  PRICE_DIFFERENCE: 'Price difference',
  CHANNEL_REQUEST: 'Channel’s request',
  OTHER: 'Other',
}

export const termsWords: Record<PaymentTerms, string> = {
  PREPAID: 'Paid before it ships',
  CAPTURE_ON_SHIP: 'Captured when it ships',
  ON_ACCOUNT: 'On account',
  CASH_ON_DELIVERY: 'Cash on delivery',
  COLLECTED_BY_CHANNEL: 'Collected by the channel',
}

/** A code in plain words, the first letter capital: OUT_FOR_DELIVERY → "Out for delivery". */
export function plainWords(code: string): string {
  const words = code.toLowerCase().replaceAll(/[_.-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The look of a state whose list is not closed here: unknown codes are read out. */
export const lookOf = (looks: Readonly<Record<string, Look>>, code: string): Look =>
  looks[code] ?? look(plainWords(code), 'empty')
