import type {
  FulfillmentStatus,
  HoldReason,
  HoldScope,
  LineKind,
  OrderStatus,
  PaymentStatus,
} from '#modules/orders/order.rules'

// What the order page asks the API for, as it answers: instants are ISO 8601 texts, amounts decimal texts.

export type Amount = { amount: string; currency: string }
export type Axes = { status: OrderStatus; fulfillmentStatus: FulfillmentStatus; paymentStatus: PaymentStatus }

export type PostalAddress = {
  name: string
  company: string
  line1: string
  line2: string
  city: string
  region: string
  postcode: string
  country: string
  phone: string
}

/** Units by stage; they add up to what was ordered. */
export type Stages = {
  ordered: number
  cancelled: number
  unallocated: number
  backordered: number
  reserved: number
  picked: number
  packed: number
  shipped: number
}

export type OrderLine = Stages & {
  id: string
  position: number
  kind: LineKind
  sku: string
  title: string
  unitPrice: string
  originallyOrdered: number
  delivered: number
  total: Amount
  promise: LinePromise | null
  isPreorder: boolean
  expectedOn: string | null
  components: readonly (Stages & { sku: string; title: string; perKit: number })[]
}

/** What the customer was told, at first and now; a promised day is stored as its end, 24:00 at the destination. */
export type LinePromise = {
  shipBy: string | null
  deliverBy: string | null
  originalShipBy: string | null
  originalDeliverBy: string | null
  precision: 'DAY' | 'INSTANT' | null
  timeZone: string | null
}

export type TrackingEvent = { code: string; at: string; place: string | null; description: string | null }

export type OrderShipment = {
  id: string
  number: string
  status: string
  carrierName: string | null
  serviceName: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  labelledAt: string | null
  handedOverAt: string | null
  deliveredAt: string | null
  fulfillmentOrder: { id: string }
  trackingEvents: readonly TrackingEvent[]
}

/** Units of one SKU that a location does; the counts are cumulative. */
export type PartLine = {
  id: string
  sku: string
  title: string
  quantity: number
  picked: number
  packed: number
  shipped: number
  short: number
  cancelled: number
}

export type OrderPart = {
  id: string
  number: string
  locationName: string
  timeZone: string
  status: string
  carrierName: string | null
  serviceName: string | null
  cutOffAt: string | null
  shipBy: string | null
  decision: { id: string } | null
  lines: readonly PartLine[]
}

export type OrderHold = {
  id: string
  reason: HoldReason
  blocks: HoldScope
  ownerRole: string
  note: string | null
  dueAt: string | null
  placedAt: string
  placedByName: string | null
  releasedAt: string | null
  releaseNote: string | null
}

export type OrderException = {
  id: string
  type: string
  severity: string
  status: string
  title: string
  raisedAt: string
  dueAt: string | null
  ownerRole: string
}

export type OrderPayment = {
  id: string
  method: string
  provider: string
  status: string
  amount: Amount
  authorized: Amount
  captured: Amount
  refunded: Amount
  reference: string | null
}

export type OrderEvent = {
  id: string
  type: string
  at: string
  actorName: string
  source: string
  commandId: string
  commandName: string
  facts: Readonly<Record<string, unknown>>
  changes: readonly StoredChange[]
}

/** A field of an object, before and after, as the event keeps it. */
export type StoredChange = { object: string; field: string; before: string | null; after: string | null }

export type OrderAct = { action: string; allowed: boolean; reasons: readonly string[] }
