import type { AddressInput } from './address.input.ts'
import type { FulfillmentStatus, OrderOrigin, OrderStatus, PaymentStatus, PaymentTerms } from './order.rules.ts'

/** An order as lists and pages show it. Amounts in minor units of `currency`. Personal data is masked at the edge. */
export interface OrderView {
  readonly id: string
  readonly number: string
  readonly channelId: string
  readonly channelCode: string
  readonly channelName: string
  readonly customerId: string | null
  readonly companyId: string | null
  readonly parentOrderId: string | null
  readonly origin: OrderOrigin
  readonly status: OrderStatus
  readonly fulfillmentStatus: FulfillmentStatus
  readonly paymentStatus: PaymentStatus
  readonly paymentTerms: PaymentTerms
  readonly currency: string
  readonly placedAt: Date
  readonly recordedAt: Date
  readonly confirmedAt: Date | null
  readonly completedAt: Date | null
  readonly cancelledAt: Date | null
  readonly cancelReason: string | null
  readonly customerName: string
  readonly contactEmail: string | null
  readonly contactPhone: string | null
  readonly shipTo: AddressInput
  readonly billTo: AddressInput | null
  readonly shipToCountry: string
  readonly shipToPostcode: string
  readonly serviceCode: string | null
  readonly purchaseOrderNumber: string | null
  readonly subtotalMinor: bigint
  readonly discountMinor: bigint
  readonly shippingMinor: bigint
  readonly feeMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly sourceTotalMinor: bigint | null
  readonly authorizedMinor: bigint
  readonly capturedMinor: bigint
  readonly refundedMinor: bigint
  /** The next goods that are due. */
  readonly shipBy: Date | null
  /** When the last of them is promised. */
  readonly deliverBy: Date | null
  readonly openHolds: number
  readonly unitCount: number
  readonly lineCount: number
  readonly riskScore: number | null
  readonly tags: readonly string[]
  readonly note: string | null
  readonly version: number
}

/** The columns of an OrderView, from `"Order" o` and its channel `c`. */
export const orderColumns = `o.id, o.number, o."channelId", c.code AS "channelCode", c.name AS "channelName", o."customerId", o."companyId",
  o."parentOrderId", o.origin, o.status, o."fulfillmentStatus", o."paymentStatus", o."paymentTerms", o.currency, o."placedAt",
  o."recordedAt", o."confirmedAt", o."completedAt", o."cancelledAt", o."cancelReason", o."customerName", o."contactEmail",
  o."contactPhone", o."shipTo", o."billTo", o."shipToCountry", o."shipToPostcode", o."serviceCode", o."purchaseOrderNumber",
  o."subtotalMinor", o."discountMinor", o."shippingMinor", o."feeMinor", o."taxMinor", o."totalMinor", o."sourceTotalMinor",
  o."authorizedMinor", o."capturedMinor", o."refundedMinor", o."shipBy", o."deliverBy", o."openHolds", o."unitCount",
  o."lineCount", o."riskScore", o.tags, o.note, o.version`

/** Where an OrderView is read from. */
export const orderTables = `"Order" o JOIN "Channel" c ON c."tenantId" = o."tenantId" AND c.id = o."channelId"`
