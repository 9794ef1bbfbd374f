import type { AuthorityMap } from '#modules/channels/channel.rules'
import type { CuttableLine } from '#modules/fulfillment/cancel-fulfillment-order.step'
import type { FulfillmentOrderStatus, RequestStatus } from '#modules/fulfillment/fulfillment.rules'
import type { LocationType } from '#modules/locations/location.rules'
import type { Partition } from '#modules/orders/line-partition.rules'
import type { LineKind, OrderOrigin, OrderStatus, PaymentTerms } from '#modules/orders/order.rules'

/** An order as a change is decided on it: everything that the transaction has locked. Amounts are minor units. */
export interface ChangeableOrder {
  readonly id: string
  readonly number: string
  readonly status: OrderStatus
  readonly origin: OrderOrigin
  readonly version: number
  readonly currency: string
  readonly paymentTerms: PaymentTerms
  readonly channel: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly authority: AuthorityMap
  }
  readonly money: OrderAmounts
  readonly paid: {
    readonly authorized: bigint
    readonly captured: bigint
    readonly refunded: bigint
  }
  readonly shipTo: Readonly<Record<string, string>>
  readonly contactEmail: string | null
  readonly contactPhone: string | null
  readonly customerName: string
  readonly serviceCode: string | null
  readonly shipBy: string | null
  readonly deliverBy: string | null
  readonly lines: readonly ChangeableLine[]
  readonly parts: readonly ChangeablePart[]
}

export interface OrderAmounts {
  readonly subtotal: bigint
  readonly discount: bigint
  readonly shipping: bigint
  readonly fee: bigint
  readonly tax: bigint
  readonly total: bigint
}

export interface LineAmounts {
  readonly subtotal: bigint
  readonly discount: bigint
  readonly tax: bigint
  readonly total: bigint
}

/** One line with its partition; for a kit line in kits, with its components beneath. */
export interface ChangeableLine extends Partition {
  readonly id: string
  readonly kind: LineKind
  readonly variantId: string | null
  readonly sku: string
  readonly title: string
  readonly unitPrice: string
  readonly ordered: number
  readonly amounts: LineAmounts
  readonly taxLines: readonly { readonly amount: string; readonly isIncluded: boolean }[]
  readonly components: readonly ChangeableComponent[]
}

export interface ChangeableComponent extends Partition {
  readonly id: string
  readonly sku: string
  readonly perKit: number
  readonly ordered: number
}

/** One fulfillment order with what tells how far it is. */
export interface ChangeablePart {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly locationId: string
  readonly locationName: string
  readonly locationType: LocationType
  readonly status: FulfillmentOrderStatus
  readonly requestStatus: RequestStatus
  readonly handOverOn: string | null
  readonly version: number
  readonly labels: number
  readonly handedOver: number
  readonly lines: readonly CuttableLine[]
}
