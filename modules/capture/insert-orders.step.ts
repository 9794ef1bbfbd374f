import type {
  ChargeKind,
  HoldReason,
  HoldScope,
  LineKind,
  OrderOrigin,
  OrderStatus,
  PaymentTerms,
} from '#modules/orders/order.rules'
import type { LinePromise } from '#modules/orders/promise.rules'
import { type IndexedObject, termRows } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'

/** An order as its row will be. Amounts in minor units of its currency. */
export interface NewOrder {
  readonly id: string
  readonly number: string
  readonly channelId: string
  readonly customerId: string | null
  readonly companyId: string | null
  readonly origin: OrderOrigin
  readonly status: OrderStatus
  readonly paymentTerms: PaymentTerms
  readonly currency: string
  readonly presentment: object | null
  readonly placedAt: Date
  readonly confirmedAt: Date | null
  readonly customerName: string
  readonly contactEmail: string | null
  readonly contactPhone: string | null
  readonly shipTo: object
  readonly billTo: object | null
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
  readonly unitCount: number
  readonly lineCount: number
  readonly riskScore: number | null
  readonly tags: readonly string[]
  readonly note: string | null
}

export interface NewComponent {
  readonly id: string
  readonly variantId: string
  readonly sku: string
  readonly perKit: number
  readonly ordered: number
  readonly priceShare: string
}

/** A line with nothing reserved yet: all of its units are unallocated. */
export interface NewLine {
  readonly id: string
  readonly orderId: string
  readonly position: number
  readonly kind: LineKind
  readonly variantId: string | null
  readonly sku: string
  readonly title: string
  readonly unitPrice: string
  readonly ordered: number
  readonly subtotalMinor: bigint
  readonly discountMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly taxLines: readonly object[]
  readonly discountAllocations: readonly object[]
  readonly promise: LinePromise | null
  readonly notBefore: Date | null
  readonly cancelAfter: Date | null
  readonly isPreorder: boolean
  readonly shipTogether: boolean
  readonly kitVersionId: string | null
  readonly components: readonly NewComponent[]
}

export interface NewCharge {
  readonly orderId: string
  readonly position: number
  readonly kind: ChargeKind
  readonly title: string
  readonly amountMinor: bigint
  readonly taxMinor: bigint
  readonly taxLines: readonly object[]
  readonly discountAllocations: readonly object[]
}

export interface NewOrderHold {
  readonly id: string
  readonly orderId: string
  readonly reason: HoldReason
  readonly blocks: HoldScope
  readonly ownerRole: string
  readonly note: string | null
}

export interface NewReference {
  readonly objectId: string
  readonly connection: string
  readonly value: string
}

/** New orders with all that belongs to them, but money and stock. */
export interface NewOrders {
  readonly orders: readonly NewOrder[]
  readonly lines: readonly NewLine[]
  readonly charges: readonly NewCharge[]
  readonly holds: readonly NewOrderHold[]
  readonly references: readonly NewReference[]
  readonly terms: readonly IndexedObject[]
}

const columns = {
  Order: `id number channelId customerId companyId origin status paymentTerms currency presentment placedAt recordedAt confirmedAt
    customerName contactEmail contactPhone shipTo billTo shipToCountry shipToPostcode serviceCode purchaseOrderNumber subtotalMinor
    discountMinor shippingMinor feeMinor taxMinor totalMinor sourceTotalMinor unitCount lineCount riskScore tags note createdAt updatedAt`,
  OrderLine: `id orderId position kind variantId sku title unitPrice originallyOrdered ordered unallocated subtotalMinor discountMinor
    taxMinor totalMinor taxLines discountAllocations shipBy deliverFrom deliverBy promisePrecision promiseTimeZone promiseSource
    originalShipBy originalDeliverBy notBefore cancelAfter isPreorder shipTogether kitVersionId createdAt updatedAt`,
  OrderLineComponent: 'id orderLineId variantId perKit priceShare ordered unallocated',
  OrderCharge: 'id orderId position kind title amountMinor taxMinor taxLines discountAllocations',
  Hold: 'id orderId reason blocks ownerRole note placedAt placedById',
  ExternalReference: 'id connection type value objectType objectId createdAt',
  SearchTerm: 'kind term objectType objectId',
} as const

/** One table of the statement: its columns from the JSON array of its name, each by the column's own type. */
function insertInto(table: keyof typeof columns): string {
  const named = columns[table]
    .split(/\s+/)
    .map((column) => `"${column}"`)
    .join(', ')
  return `INSERT INTO "${table}" ("tenantId", ${named}) SELECT $2::uuid, ${named} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb -> '${table}')`
}

/** Foreign keys are judged when the statement ends, so one statement can write parents and children. */
const insertAll = `
WITH orders AS (${insertInto('Order')}), lines AS (${insertInto('OrderLine')}), components AS (${insertInto('OrderLineComponent')}),
  charges AS (${insertInto('OrderCharge')}), holds AS (${insertInto('Hold')}), refs AS (${insertInto('ExternalReference')})
${insertInto('SearchTerm')} ON CONFLICT DO NOTHING`

/** Writes orders with lines, components, charges, holds, references and search terms: one statement, whatever their number. */
export async function insertOrders(cx: CommandContext, made: NewOrders): Promise<void> {
  const stamps = { createdAt: cx.now, updatedAt: cx.now }
  const rows = {
    Order: made.orders.map((order) => ({ ...order, recordedAt: cx.now, ...stamps })),
    OrderLine: made.lines.map((line) => ({ ...lineColumns(line), ...stamps })),
    OrderLineComponent: made.lines.flatMap(({ id, components }) =>
      components.map((component) => ({ ...component, orderLineId: id, unallocated: component.ordered })),
    ),
    OrderCharge: made.charges.map((charge) => ({ id: newId(), ...charge })),
    Hold: made.holds.map((hold) => ({ ...hold, placedAt: cx.now, placedById: cx.actor.id })),
    ExternalReference: made.references.map((reference) => ({
      id: newId(),
      type: 'ORDER',
      objectType: 'Order',
      createdAt: cx.now,
      ...reference,
    })),
    SearchTerm: termRows(made.terms).filter(({ term }) => term !== null),
  }
  const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  await cx.tx.$executeRawUnsafe(insertAll, json, cx.actor.tenantId)
}

function lineColumns({ promise, components: _, ...line }: NewLine) {
  return {
    ...line,
    originallyOrdered: line.ordered,
    unallocated: line.ordered,
    shipBy: promise?.shipBy ?? null,
    deliverFrom: promise?.deliverFrom ?? null,
    deliverBy: promise?.deliverBy ?? null,
    promisePrecision: promise?.precision ?? null,
    promiseTimeZone: promise?.timeZone ?? null,
    promiseSource: promise?.source ?? null,
    originalShipBy: promise?.shipBy ?? null,
    originalDeliverBy: promise?.deliverBy ?? null,
  }
}
