/** How far the deal with the customer is. */
export const orderStatuses = ['RECEIVED', 'CONFIRMED', 'COMPLETED', 'CANCELLED'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** How far the goods are; derived from the lines' quantities, from the least to the most advanced. */
export const fulfillmentStatuses = [
  'UNALLOCATED',
  'BACKORDERED',
  'PREORDERED',
  'ALLOCATED',
  'IN_FULFILLMENT',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'PARTIALLY_DELIVERED',
  'DELIVERED',
] as const
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number]

/** How far the money is; derived from the payment ledger. */
export const paymentStatuses = [
  'UNPAID',
  'AUTHORIZED',
  'AUTHORIZATION_EXPIRED',
  'PARTIALLY_PAID',
  'PAID',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'DISPUTED',
  'VOIDED',
] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

/** When the goods may leave, as far as money is concerned. */
export const paymentTerms = [
  'PREPAID',
  'CAPTURE_ON_SHIP',
  'ON_ACCOUNT',
  'CASH_ON_DELIVERY',
  'COLLECTED_BY_CHANNEL',
] as const
export type PaymentTerms = (typeof paymentTerms)[number]

export const orderOrigins = ['CHANNEL', 'MANUAL', 'HISTORY', 'REPLACEMENT', 'EXCHANGE'] as const
export type OrderOrigin = (typeof orderOrigins)[number]

export const lineKinds = ['GOODS', 'SERVICE', 'GIFT_CARD', 'DIGITAL'] as const
export type LineKind = (typeof lineKinds)[number]

export const chargeKinds = ['SHIPPING', 'FEE', 'DUTY', 'DISCOUNT', 'ADJUSTMENT'] as const
export type ChargeKind = (typeof chargeKinds)[number]

export const promisePrecisions = ['DAY', 'INSTANT'] as const
export type PromisePrecision = (typeof promisePrecisions)[number]

export const promiseSources = ['CHANNEL', 'POLICY', 'CUSTOMER'] as const
export type PromiseSource = (typeof promiseSources)[number]

export const commitmentKinds = ['UNROUTED', 'BACKORDER', 'PREORDER'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** What a hold stops: the order's confirmation, or the release of its goods. */
export const holdScopes = ['CONFIRMATION', 'RELEASE'] as const
export type HoldScope = (typeof holdScopes)[number]

export const holdReasons = [
  'PAYMENT',
  'FRAUD_REVIEW',
  'ADDRESS',
  'CUSTOMER_REQUEST',
  'STOCK',
  'PRICE_DIFFERENCE',
  'CHANNEL_REQUEST',
  'OTHER',
] as const
export type HoldReason = (typeof holdReasons)[number]

export const orderChangeKinds = ['ADDRESS', 'QUANTITIES', 'CANCEL', 'SERVICE', 'CONTACT'] as const
export type OrderChangeKind = (typeof orderChangeKinds)[number]

export const orderChangeStatuses = ['PROPOSED', 'APPLIED', 'PART_APPLIED', 'REFUSED', 'WITHDRAWN'] as const
export type OrderChangeStatus = (typeof orderChangeStatuses)[number]
