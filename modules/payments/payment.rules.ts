export const paymentEntryKinds = [
  'AUTHORIZATION',
  'CAPTURE',
  'VOID',
  'REFUND',
  'DISPUTE_OPENED',
  'DISPUTE_LOST',
  'DISPUTE_WON',
] as const
export type PaymentEntryKind = (typeof paymentEntryKinds)[number]

/** The state of one tender, derived from its entries. */
export const tenderStatuses = [
  'PENDING',
  'AUTHORIZED',
  'CAPTURED',
  'PARTIALLY_CAPTURED',
  'VOIDED',
  'REFUNDED',
  'PARTIALLY_REFUNDED',
  'DISPUTED',
] as const
export type TenderStatus = (typeof tenderStatuses)[number]

export const collectors = ['MERCHANT', 'CHANNEL'] as const
export type Collector = (typeof collectors)[number]

export const paymentMethods = [
  'CARD',
  'BANK_SLIP',
  'VOUCHER',
  'BANK_TRANSFER',
  'WALLET',
  'GIFT_CARD',
  'STORE_CREDIT',
  'INVOICE',
  'CASH',
  'CHANNEL',
  'OTHER',
] as const
export type PaymentMethod = (typeof paymentMethods)[number]
