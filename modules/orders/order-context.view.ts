import type { PaymentEntryKind, PaymentMethod, TenderStatus } from '#modules/payments/payment.rules'
import type {
  ChargeKind,
  HoldReason,
  HoldScope,
  LineKind,
  OrderChangeKind,
  OrderChangeStatus,
  PromisePrecision,
  PromiseSource,
} from './order.rules.ts'
import type { OrderView } from './order.view.ts'

/** What a page may ask of an order beside its own row. */
export const orderParts = [
  'channel',
  'customer',
  'lines',
  'charges',
  'fulfillmentOrders',
  'shipments',
  'payments',
  'holds',
  'exceptions',
  'decisions',
  'events',
  'references',
  'changes',
] as const
export type OrderPart = (typeof orderParts)[number]

export interface ChannelOfOrder {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly status: string
  readonly timeZone: string
  /** The system of record per group of fields: OURS, THEIRS or REQUEST. */
  readonly authority: Readonly<Record<string, string>>
}

export interface CustomerOfOrder {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly kind: string
  /** Orders of this customer that the actor may see, this one too. */
  readonly orderCount: number
}

export interface ComponentView {
  readonly id: string
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly perKit: number
  readonly ordered: number
  readonly cancelled: number
  readonly unallocated: number
  readonly backordered: number
  readonly reserved: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
}

export interface OrderLineView extends Omit<ComponentView, 'perKit' | 'variantId'> {
  readonly position: number
  readonly kind: LineKind
  readonly variantId: string | null
  readonly unit: string | null
  readonly unitPrice: string
  readonly originallyOrdered: number
  readonly delivered: number
  readonly lost: number
  readonly returnedToSender: number
  readonly returned: number
  readonly subtotalMinor: bigint
  readonly discountMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly taxLines: readonly Readonly<Record<string, unknown>>[]
  readonly discountAllocations: readonly Readonly<Record<string, unknown>>[]
  readonly shipBy: Date | null
  readonly deliverFrom: Date | null
  readonly deliverBy: Date | null
  readonly promisePrecision: PromisePrecision | null
  readonly promiseTimeZone: string | null
  readonly promiseSource: PromiseSource | null
  readonly originalShipBy: Date | null
  readonly originalDeliverBy: Date | null
  readonly notBefore: Date | null
  readonly cancelAfter: Date | null
  readonly isPreorder: boolean
  readonly shipTogether: boolean
  /** The day on which waiting units are expected, "2026-12-24"; null when none wait or nobody knows. */
  readonly expectedOn: string | null
  readonly components: readonly ComponentView[]
}

export interface ChargeView {
  readonly id: string
  readonly kind: ChargeKind
  readonly title: string
  readonly amountMinor: bigint
  readonly taxMinor: bigint
}

export interface PartOfOrderView {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly locationId: string
  readonly locationCode: string
  readonly locationName: string
  readonly timeZone: string
  readonly serviceName: string | null
  readonly carrierName: string | null
  readonly cutOffAt: Date | null
  readonly shipBy: Date | null
  readonly releaseAt: Date | null
  readonly openHolds: number
  readonly decisionId: string | null
  readonly units: number
  readonly version: number
  readonly lines: readonly {
    readonly id: string
    readonly orderLineId: string
    readonly componentId: string | null
    readonly sku: string
    readonly title: string
    readonly quantity: number
    readonly picked: number
    readonly packed: number
    readonly shipped: number
    readonly short: number
    readonly cancelled: number
  }[]
}

export interface ShipmentOfOrderView {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly fulfillmentOrderId: string
  readonly locationName: string
  readonly carrierName: string | null
  readonly serviceName: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly labelledAt: Date | null
  readonly handedOverAt: Date | null
  readonly deliveredAt: Date | null
  readonly estimatedDeliveryAt: Date | null
  readonly units: number
  readonly packages: readonly {
    readonly id: string
    readonly number: string
    readonly weightGrams: number | null
    readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  }[]
  readonly trackingEvents: readonly {
    readonly id: string
    readonly code: string
    readonly rawCode: string | null
    readonly description: string | null
    readonly place: string | null
    readonly at: Date
  }[]
}

export interface PaymentOfOrderView {
  readonly id: string
  readonly method: PaymentMethod
  readonly provider: string
  readonly collectedBy: string
  readonly status: TenderStatus
  readonly currency: string
  readonly amountMinor: bigint
  readonly authorizedMinor: bigint
  readonly capturedMinor: bigint
  readonly refundedMinor: bigint
  readonly reference: string | null
  readonly authorizationExpiresAt: Date | null
  readonly installments: number
  readonly entries: readonly {
    readonly id: string
    readonly kind: PaymentEntryKind
    readonly amountMinor: bigint
    readonly reference: string | null
    readonly at: Date
  }[]
}

export interface HoldView {
  readonly id: string
  readonly fulfillmentOrderId: string | null
  readonly reason: HoldReason
  readonly blocks: HoldScope
  readonly ownerRole: string
  readonly note: string | null
  readonly dueAt: Date | null
  readonly placedAt: Date
  readonly placedByName: string | null
  readonly releasedAt: Date | null
  readonly releaseNote: string | null
}

export interface ExceptionOfOrderView {
  readonly id: string
  readonly type: string
  readonly severity: string
  readonly status: string
  readonly title: string
  readonly ownerRole: string
  readonly raisedAt: Date
  readonly dueAt: Date | null
}

export interface DecisionOfOrderView {
  readonly id: string
  readonly policyKey: string
  readonly policyVersion: number
  readonly summary: string
  readonly winner: string | null
  readonly runnerUp: string | null
  readonly mode: string
  readonly at: Date
}

export interface TimelineEventView {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly recordedAt: Date
  readonly actorKind: string
  readonly actorName: string
  readonly source: string
  readonly commandId: string
  readonly commandName: string
  /** Plain data of the event; `changes` of [object, field, before, after] when something was changed. */
  readonly facts: Readonly<Record<string, unknown>>
}

export interface ReferenceView {
  readonly connection: string
  readonly type: string
  readonly value: string
}

export interface OrderChangeOfOrderView {
  readonly id: string
  readonly kind: OrderChangeKind
  readonly status: OrderChangeStatus
  readonly reason: string
  readonly proposedAt: Date
  readonly settledAt: Date | null
}

/** An order with the parts that were asked for; a part that was not is undefined. */
export interface OrderContext {
  readonly order: OrderView
  readonly channel?: ChannelOfOrder
  readonly customer?: CustomerOfOrder | null
  readonly lines?: readonly OrderLineView[]
  readonly charges?: readonly ChargeView[]
  readonly fulfillmentOrders?: readonly PartOfOrderView[]
  readonly shipments?: readonly ShipmentOfOrderView[]
  readonly payments?: readonly PaymentOfOrderView[]
  readonly holds?: readonly HoldView[]
  readonly exceptions?: readonly ExceptionOfOrderView[]
  readonly decisions?: readonly DecisionOfOrderView[]
  /** The last 50, newest first; the rest by `findTimeline`. */
  readonly events?: readonly TimelineEventView[]
  readonly references?: readonly ReferenceView[]
  readonly changes?: readonly OrderChangeOfOrderView[]
}
