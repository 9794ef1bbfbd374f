import {
  chargeKinds,
  fulfillmentStatuses,
  holdReasons,
  holdScopes,
  lineKinds,
  orderOrigins,
  orderStatuses,
  paymentStatuses,
  promisePrecisions,
  promiseSources,
} from '#modules/orders/order.rules'
import { closedList } from '../enums.ts'

export const OrderStatusEnum = closedList('OrderStatus', 'How far the deal with the customer is.', orderStatuses, {
  RECEIVED: 'Arrived; not confirmed yet.',
  CONFIRMED: 'We will deliver it.',
  COMPLETED: 'Everything is done.',
  CANCELLED: 'Nothing of it will be done.',
})

export const FulfillmentStatusEnum = closedList(
  'FulfillmentStatus',
  'How far the goods are, derived from the lines.',
  fulfillmentStatuses,
  {
    UNALLOCATED: 'No location does it yet.',
    BACKORDERED: 'Waits for stock.',
    PREORDERED: 'Was sold before stock exists.',
    ALLOCATED: 'Stock is reserved.',
    IN_FULFILLMENT: 'Is being picked or packed.',
    PARTIALLY_SHIPPED: 'Some of it left.',
    SHIPPED: 'All of it left.',
    PARTIALLY_DELIVERED: 'Some of it arrived.',
    DELIVERED: 'All of it arrived.',
  },
)

export const PaymentStatusEnum = closedList(
  'OrderPaymentStatus',
  'How far the money is, derived from the ledger.',
  paymentStatuses,
  {
    UNPAID: 'Nothing is authorized or taken.',
    AUTHORIZED: 'Authorized, not taken.',
    AUTHORIZATION_EXPIRED: 'Was authorized for too short a time.',
    PARTIALLY_PAID: 'Some of it is taken.',
    PAID: 'All of it is taken.',
    PARTIALLY_REFUNDED: 'Some of it was given back.',
    REFUNDED: 'All of it was given back.',
    DISPUTED: 'The customer disputes it.',
    VOIDED: 'What was authorized was let go.',
  },
)

export const OrderOriginEnum = closedList('OrderOrigin', 'Where an order comes from.', orderOrigins, {
  CHANNEL: 'A channel sent it.',
  MANUAL: 'A colleague entered it.',
  HISTORY: 'Imported from before; moves no stock.',
  REPLACEMENT: 'Replaces something of another order.',
  EXCHANGE: 'Is sent in exchange for a return.',
})

export const LineKindEnum = closedList('OrderLineKind', 'What a line sells.', lineKinds, {
  GOODS: 'Goods that are shipped.',
  SERVICE: 'A service.',
  GIFT_CARD: 'A gift card.',
  DIGITAL: 'A file or a code.',
})

export const ChargeKindEnum = closedList('OrderChargeKind', 'What is charged beside the lines.', chargeKinds, {
  SHIPPING: 'Shipping.',
  FEE: 'A fee.',
  DUTY: 'Duties.',
  DISCOUNT: 'A discount on the whole order.',
  ADJUSTMENT: 'A correction.',
})

export const PromisePrecisionEnum = closedList('PromisePrecision', 'How exact a promise is.', promisePrecisions, {
  DAY: 'A day, which ends at 24:00 at the destination.',
  INSTANT: 'An instant.',
})

export const PromiseSourceEnum = closedList('PromiseSource', 'Who made a promise.', promiseSources, {
  CHANNEL: 'The channel.',
  POLICY: 'Our policy.',
  CUSTOMER: 'The customer asked for it.',
})

export const HoldReasonEnum = closedList('HoldReason', 'Why an order is held.', holdReasons, {
  PAYMENT: 'The money is not there.',
  FRAUD_REVIEW: 'Somebody checks for fraud.',
  ADDRESS: 'The address is in question.',
  CUSTOMER_REQUEST: 'The customer asked us to wait.',
  STOCK: 'The stock is in question.',
  PRICE_DIFFERENCE: 'Our total differs from the channel’s.',
  CHANNEL_REQUEST: 'The channel asked us to wait.',
  OTHER: 'Another reason, told in the note.',
})

export const HoldScopeEnum = closedList('HoldScope', 'What a hold stops.', holdScopes, {
  CONFIRMATION: 'The order’s confirmation.',
  RELEASE: 'The release of its goods.',
})
