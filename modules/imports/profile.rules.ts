import { z } from 'zod'
import { TIMESTAMP_FORMATS } from '#lib/timestamps'
import { timeZoneField } from '#lib/zod-fields'
import { channelTypes } from '#modules/channels/channel.rules'
import { chargeKinds, orderStatuses, paymentTerms, promisePrecisions } from '#modules/orders/order.rules'
import { paymentMethods } from '#modules/payments/payment.rules'
import { setAsideKinds } from './import.rules.ts'

/**
 * A text with columns in it: `{orders.order_id}` is that cell of the role "orders", anything outside braces stands as it
 * is. An absent field is an empty text.
 */
const field = z.string().max(500)

/** What became of the goods, as far as the source tells. */
export const goodsStates = ['NONE', 'CANCELLED', 'SHIPPED', 'DELIVERED'] as const
export type GoodsState = (typeof goodsStates)[number]

/** One file of the set: known by its header, read for the sake of orders or to look things up in, or not read at all. */
const sourceFile = z.object({
  /** Columns that the header must have; a file that has them all is of this role. */
  columns: z.array(z.string()).min(1),
  /** Column by which the file's rows belong to an order, or are looked up. */
  key: z.string(),
  use: z.enum(['ORDER', 'LOOKUP', 'IGNORED']),
  optional: z.boolean().default(false),
})

/** All that are given must hold of the cell. */
const condition = z.object({
  column: z.string(),
  equals: z.array(z.string()).optional(),
  startsWith: z.string().optional(),
  empty: z.boolean().optional(),
  zero: z.boolean().optional(),
  negative: z.boolean().optional(),
})

const outcome = z.object({
  status: z.enum(orderStatuses),
  goods: z.enum(goodsStates),
  reason: z.string().optional(),
})

const address = z
  .object({
    name: field,
    company: field,
    line1: field,
    line2: field,
    city: field,
    region: field,
    postcode: field,
    country: field,
    phone: field,
  })
  .partial()

const choice = <T extends readonly [string, ...string[]]>(values: T) =>
  z.object({
    by: field,
    /** The source's word, in lower case → ours. */
    map: z.record(z.string(), z.enum(values)),
    /** For any other word; without it such a row is rejected. */
    otherwise: z.enum(values).optional(),
  })

export const paymentStates = ['PENDING', 'AUTHORIZED', 'CAPTURED', 'VOIDED'] as const

const orderProfile = z.object({
  kind: z.literal('ORDERS'),
  name: z.string(),
  description: z.string(),
  /** Made when the tenant has no channel of this code. */
  channel: z.object({
    code: z.string(),
    name: z.string(),
    type: z.enum(channelTypes),
    paymentTerms: z.enum(paymentTerms),
  }),
  timeZone: timeZoneField,
  timeFormat: z.enum(TIMESTAMP_FORMATS),
  currency: field,
  encoding: z.enum(['utf-8', 'latin1']).default('utf-8'),
  decimalMark: z.enum(['.', ',']).default('.'),
  /** Spreadsheet apostrophes before digits ('85004) are no part of the value. */
  stripApostrophes: z.boolean().default(false),
  /** The source's word for a country → two letters, or empty when it names none. Two letters need no entry. */
  countries: z.record(z.string(), z.string()).default({}),
  files: z.record(z.string(), sourceFile),
  /** Role whose first row of a group is the order itself. */
  primary: z.string(),
  /** Role whose rows are lines; the primary one when each row is a line. */
  lines: z.string(),
  /** Role to look up → the key to look under. */
  lookups: z.record(z.string(), field).default({}),
  order: z.object({
    externalId: field,
    externalNumber: field.optional(),
    placedAt: field,
    confirmedAt: field.optional(),
    cancelledAt: field.optional(),
    handedOverAt: field.optional(),
    deliveredAt: field.optional(),
    deliverBy: field.optional(),
    note: field.optional(),
    tags: field.optional(),
    purchaseOrderNumber: field.optional(),
    /** After discounts, before shipping and tax: what the lines do not account for is a discount of the order. */
    subtotal: field.optional(),
    discount: field.optional(),
    tax: field.optional(),
    total: field.optional(),
  }),
  /** Whether a promised day ends at its 24:00 (DAY), or the written time is meant to the second (INSTANT). */
  promisePrecision: z.enum(promisePrecisions).default('DAY'),
  status: z.object({ by: field, map: z.record(z.string(), outcome), otherwise: outcome.optional() }),
  /** Goods that left long ago count as delivered although the source tells no time of it. */
  assumeDelivered: z.boolean().default(false),
  customer: z.object({ key: field, name: field, email: field, phone: field }).partial().default({}),
  shipTo: address.default({}),
  billTo: address.optional(),
  line: z.object({
    sku: field,
    title: field.default(''),
    unitPrice: field,
    /** Absent: a row is one unit. */
    quantity: field.optional(),
    /** Rows that agree in these become one line. */
    sameBy: z.array(field).default([]),
    discount: field.optional(),
    shipBy: field.optional(),
    goods: choice(goodsStates).optional(),
  }),
  /** Lines that are no goods: the first that fits decides. Such codes never become SKUs. */
  lineClasses: z
    .array(z.object({ when: z.array(condition).min(1), as: z.enum([...chargeKinds, 'GIFT_CARD', 'SERVICE']) }))
    .default([]),
  /** Rows that are kept and counted, and belong to another part: the first that fits decides. */
  setAside: z.array(z.object({ when: z.array(condition).min(1), kind: z.enum(setAsideKinds) })).default([]),
  /** Amounts beside the lines; of the primary role the first row counts, of another role every row. */
  charges: z
    .array(z.object({ kind: z.enum(chargeKinds), title: z.string(), from: z.string(), amount: field }))
    .default([]),
  payments: z
    .object({
      from: z.string(),
      amount: field,
      /** Of a captured amount, what is still owed. */
      outstanding: field.optional(),
      method: choice(paymentMethods),
      provider: field,
      installments: field.optional(),
      reference: field.optional(),
      at: field.optional(),
      /** Absent: captured when the source gives a time, otherwise pending. */
      state: choice(paymentStates).optional(),
      refunded: field.optional(),
    })
    .optional(),
  location: z.object({
    key: field,
    name: field,
    type: z.enum(['WAREHOUSE', 'THIRD_PARTY', 'STORE']),
    address,
  }),
  product: z
    .object({ title: field, brand: field, weightGrams: field, lengthCm: field, widthCm: field, heightCm: field })
    .partial()
    .default({}),
})

/** A table of master data or opening stock: each row is one thing, or rows of one key are one (a kit's components). */
const tableProfile = z.object({
  kind: z.enum(['PRODUCTS', 'BARCODES', 'KITS', 'CUSTOMERS', 'LOCATIONS', 'OPENING_STOCK']),
  name: z.string(),
  description: z.string(),
  encoding: z.enum(['utf-8', 'latin1']).default('utf-8'),
  stripApostrophes: z.boolean().default(true),
  files: z.record(z.string(), sourceFile),
  primary: z.string(),
  /** Their name of a column → ours; columns not listed keep their name. */
  rename: z.record(z.string(), z.string()).default({}),
})

export const profileDefinition = z.discriminatedUnion('kind', [orderProfile, tableProfile])

export type ProfileInput = z.input<typeof orderProfile>
export type TableProfileInput = z.input<typeof tableProfile>
export type OrderProfile = z.output<typeof orderProfile>
export type TableProfile = z.output<typeof tableProfile>
export type ProfileDefinition = z.output<typeof profileDefinition>
export type RowCondition = z.output<typeof condition>
export type AddressFields = z.output<typeof address>

/** What whoever starts an import may decide otherwise than the profile; part of the run's fingerprint. */
export const importOptions = z.strictObject({
  promisePrecision: z.enum(promisePrecisions).optional().describe('Whether a promise names a day or an instant.'),
  timeZone: timeZoneField.optional().describe('IANA zone of times that name none.'),
  /** Code of an existing channel to import into. */
  channel: z.string().max(40).optional().describe('Code of an existing channel to import into.'),
  /** Code of the location that shipped everything. */
  location: z.string().max(40).optional().describe('Code of the location that shipped everything.'),
  assumeDelivered: z
    .stringbool()
    .or(z.boolean())
    .optional()
    .describe('Whether goods that left long ago count as delivered.'),
  /** Whether open orders are placed as their channel would, reserved and routed, or kept as history in the state they have. */
  openOrders: z
    .enum(['HISTORY', 'ROUTE'])
    .default('HISTORY')
    .describe('Whether open orders are placed and routed, or kept as they are.'),
  /** Whether unknown SKUs and places are made; otherwise their orders are rejected. */
  createMissing: z
    .stringbool()
    .or(z.boolean())
    .default(true)
    .describe('Whether unknown SKUs and places are made; otherwise their orders are rejected.'),
})
export type ImportOptions = z.output<typeof importOptions>

/** The profile as this run reads by it. */
export function withOptions(profile: OrderProfile, options: ImportOptions): OrderProfile {
  return {
    ...profile,
    promisePrecision: options.promisePrecision ?? profile.promisePrecision,
    timeZone: options.timeZone ?? profile.timeZone,
    assumeDelivered: options.assumeDelivered ?? profile.assumeDelivered,
    location: options.location ? { ...profile.location, key: options.location } : profile.location,
  }
}
