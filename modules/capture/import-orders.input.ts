import { z } from 'zod'
import { chargeKinds, lineKinds, orderStatuses, promisePrecisions } from '#modules/orders/order.rules'
import { paymentMethods } from '#modules/payments/payment.rules'

/** Instants are ISO 8601 with an offset; amounts are integer minor units of the order's currency, as text. */
const instant = z.iso.datetime({ offset: true })
const minor = z.string().regex(/^-?\d{1,18}$/, 'must be a whole number of minor units')
const quantity = z.int().min(0).max(2_147_483_647)
const text = (maximum: number) => z.string().max(maximum)

const address = z.object({
  name: text(200),
  company: text(200),
  line1: text(300),
  line2: text(300),
  city: text(120),
  region: text(120),
  postcode: text(40),
  country: z.string().regex(/^([A-Z]{2})?$/, 'must be a country of two letters, or empty when it is not known'),
  phone: text(60),
})

const line = z
  .object({
    kind: z.enum(lineKinds).default('GOODS'),
    sku: text(100).min(1),
    title: text(500),
    /** Per unit, decimal text of at most six places. */
    unitPrice: z.string().regex(/^\d{1,13}(\.\d{1,6})?$/),
    ordered: quantity.min(1),
    cancelled: quantity.default(0),
    shipped: quantity.default(0),
    /** Within shipped. */
    delivered: quantity.default(0),
    subtotalMinor: minor,
    discountMinor: minor.default('0'),
    taxMinor: minor.default('0'),
    totalMinor: minor,
    shipBy: instant.nullable().default(null),
    deliverBy: instant.nullable().default(null),
    precision: z.enum(promisePrecisions).default('INSTANT'),
    timeZone: text(60).nullable().default(null),
    /** Which of the batch's locations shipped it, or is to. */
    locationKey: text(100).nullable().default(null),
  })
  .refine((row) => row.cancelled + row.shipped <= row.ordered, 'cancelled and shipped units exceed those ordered')
  .refine((row) => row.delivered <= row.shipped, 'more units are delivered than shipped')

const payment = z.object({
  method: z.enum(paymentMethods),
  provider: text(60),
  amountMinor: minor,
  status: z.enum(['PENDING', 'AUTHORIZED', 'CAPTURED', 'VOIDED']),
  installments: z.int().min(1).max(999).default(1),
  reference: text(200).nullable().default(null),
  /** When it was captured or authorized; the order's own time when the source does not say. */
  at: instant.nullable().default(null),
  refundedMinor: minor.default('0'),
})

const shipment = z.object({
  locationKey: text(100),
  handedOverAt: instant.nullable().default(null),
  deliveredAt: instant.nullable().default(null),
  isDelivered: z.boolean().default(false),
  trackingNumber: text(100).nullable().default(null),
})

export const importedOrder = z.object({
  /** The channel's own id of the order: one of ours per channel. */
  externalId: text(200).min(1),
  /** What people call it there, when that is another text. */
  externalNumber: text(200).nullable().default(null),
  placedAt: instant,
  confirmedAt: instant.nullable().default(null),
  cancelledAt: instant.nullable().default(null),
  status: z.enum(orderStatuses),
  cancelReason: text(60).nullable().default(null),
  currency: z.string().regex(/^[A-Z]{3}$/),
  customer: z
    .object({
      /** The channel's id of the person, by which two orders are known to be one customer's. */
      key: text(200).nullable().default(null),
      name: text(200).default(''),
      email: text(254).nullable().default(null),
      phone: text(60).nullable().default(null),
    })
    .nullable()
    .default(null),
  shipTo: address,
  billTo: address.nullable().default(null),
  purchaseOrderNumber: text(100).nullable().default(null),
  note: text(5_000).nullable().default(null),
  tags: z.array(text(100)).max(100).default([]),
  sourceTotalMinor: minor.nullable().default(null),
  lines: z.array(line).max(5_000).default([]),
  charges: z
    .array(z.object({ kind: z.enum(chargeKinds), title: text(200), amountMinor: minor, taxMinor: minor.default('0') }))
    .max(500)
    .default([]),
  payments: z.array(payment).max(100).default([]),
  shipments: z.array(shipment).max(100).default([]),
})

export const importedProduct = z.object({
  sku: text(100).min(1),
  title: text(500),
  brand: text(200).nullable().default(null),
  weightGrams: z.int().min(0).nullable().default(null),
  lengthMillimeters: z.int().min(0).nullable().default(null),
  widthMillimeters: z.int().min(0).nullable().default(null),
  heightMillimeters: z.int().min(0).nullable().default(null),
})

export const importedLocation = z.object({
  /** The channel's id of the place; also its code with us when it is new. */
  key: text(100).min(1),
  name: text(200),
  type: z.enum(['WAREHOUSE', 'THIRD_PARTY', 'STORE']),
  address,
  timeZone: text(60),
})

/** At most this many orders travel in one transaction. */
export const LARGEST_BATCH = 500

export const importOrdersInput = z.object({
  channelId: z.uuid(),
  /** Whether SKUs and places that are unknown here are made from what the batch says of them. */
  createMissing: z.boolean().default(true),
  orders: z
    .array(importedOrder)
    .min(1)
    .max(LARGEST_BATCH)
    .refine(
      (orders) => new Set(orders.map((order) => order.externalId)).size === orders.length,
      'names an order twice',
    ),
  products: z.array(importedProduct).max(20_000).default([]),
  locations: z.array(importedLocation).max(5_000).default([]),
})

export type ImportOrdersInput = z.output<typeof importOrdersInput>
export type ImportedOrder = z.output<typeof importedOrder>
export type ImportedLine = ImportedOrder['lines'][number]
export type ImportedPayment = ImportedOrder['payments'][number]
export type ImportedProduct = z.output<typeof importedProduct>
export type ImportedLocation = z.output<typeof importedLocation>
export type ImportedAddress = ImportedOrder['shipTo']
