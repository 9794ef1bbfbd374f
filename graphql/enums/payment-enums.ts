import { paymentEntryKinds, paymentMethods, tenderStatuses } from '#modules/payments/payment.rules'
import { closedList } from '../enums.ts'

export const PaymentMethodEnum = closedList('PaymentMethod', 'How the customer pays.', paymentMethods, {
  CARD: 'Card.',
  BANK_SLIP: 'A bank slip, paid at a counter or on line.',
  VOUCHER: 'A voucher.',
  BANK_TRANSFER: 'A bank transfer.',
  WALLET: 'A wallet.',
  GIFT_CARD: 'A gift card.',
  STORE_CREDIT: 'Store credit.',
  INVOICE: 'On account.',
  CASH: 'Cash.',
  CHANNEL: 'Through the channel.',
  OTHER: 'Another way.',
})

export const TenderStatusEnum = closedList('TenderStatus', 'How far one payment is.', tenderStatuses, {
  PENDING: 'Nothing happened yet.',
  AUTHORIZED: 'Authorized, not taken.',
  CAPTURED: 'Taken.',
  PARTIALLY_CAPTURED: 'Some of it is taken.',
  VOIDED: 'Let go.',
  REFUNDED: 'Given back.',
  PARTIALLY_REFUNDED: 'Some of it was given back.',
  DISPUTED: 'The customer disputes it.',
})

export const PaymentEntryKindEnum = closedList('PaymentEntryKind', 'What happened to a payment.', paymentEntryKinds, {
  AUTHORIZATION: 'An amount was authorized.',
  CAPTURE: 'An amount was taken.',
  VOID: 'An authorization was let go.',
  REFUND: 'An amount was given back.',
  DISPUTE_OPENED: 'The customer disputed it.',
  DISPUTE_LOST: 'The dispute was lost; the money is gone.',
  DISPUTE_WON: 'The dispute was won.',
})
