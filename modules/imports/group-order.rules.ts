import { multiplyUnitPrice } from '#lib/money'
import type {
  ImportedLine,
  ImportedLocation,
  ImportedOrder,
  ImportedProduct,
} from '#modules/capture/import-orders.input'
import { CellReader } from './cell-reader.rules.ts'
import type { SetAsideKind } from './import.rules.ts'
import { type Charge, type ReadLine, readLines, withDiscount, withTax } from './order-lines.rules.ts'
import { placesOf, productsOf } from './order-masters.rules.ts'
import { readPayments } from './order-payments.rules.ts'
import type { GoodsState, OrderProfile } from './profile.rules.ts'
import { addressOf } from './read-address.rules.ts'
import { setAsideKindOf } from './row-class.rules.ts'
import { type RowProblem, type Scope, type SourceRow, textIn } from './source-row.rules.ts'

export interface SetAsideRow {
  readonly row: SourceRow
  readonly kind: SetAsideKind
  readonly quantity: number | null
  readonly amountMinor: bigint | null
  readonly currency: string | null
}

/** What the rows of one group come to: an order, or problems; and rows that belong to another part. */
export interface MappedGroup {
  readonly key: string
  readonly order: ImportedOrder | null
  readonly products: readonly ImportedProduct[]
  readonly locations: readonly ImportedLocation[]
  /** Rows that the order is made of. */
  readonly rows: readonly SourceRow[]
  readonly setAside: readonly SetAsideRow[]
  readonly problems: readonly RowProblem[]
}

export type Lookups = Readonly<Record<string, ReadonlyMap<string, SourceRow['content']>>>

/** The cells a row is read with: its own, those of the order's first row, and what is looked up by either. */
export function scopeOf(profile: OrderProfile, head: SourceRow, row: SourceRow, lookups: Lookups): Scope {
  const own: Record<string, SourceRow['content'] | undefined> = {
    [profile.primary]: head.content,
    [row.file]: row.content,
  }
  for (const [role, key] of Object.entries(profile.lookups)) {
    own[role] = lookups[role]?.get(textIn(own, key))
  }
  return own
}

/** Makes an order of the rows of one group, by the profile. Pure: the same rows give the same order. */
export function mapGroup(profile: OrderProfile, rows: readonly SourceRow[], lookups: Lookups): MappedGroup {
  const ordered = [...rows].sort((a, b) => a.sequence - b.sequence)
  const setAside = ordered.flatMap((row) => setAsideOf(profile, row))
  const kept = ordered.filter((row) => !setAside.some((each) => each.row === row))
  const key = ordered[0]?.groupKey ?? ''
  const nothing = { key, order: null, products: [], locations: [], rows: kept, setAside }
  const head = kept.find(({ file }) => file === profile.primary)
  if (kept.length === 0) return { ...nothing, problems: [] }
  const broken = kept.filter(({ outcome }) => outcome === 'REJECTED')
  if (!head || broken.length > 0) return { ...nothing, problems: broken.length > 0 ? [] : kept.map(orphan) }
  const readerOf = (row: SourceRow) => new CellReader(profile, scopeOf(profile, head, row, lookups), row)
  const all: readonly ReadLine[] = kept.map((row) => ({ row, reader: readerOf(row) }))
  const headReader = readerOf(head)
  const order = readOrder(profile, headReader, all)
  const goods = all.filter(({ row }) => row.file === profile.lines)
  const masters = { products: productsOf(profile, goods), locations: placesOf(profile, goods) }
  const problems = [...headReader.problems, ...all.flatMap(({ reader }) => reader.problems)]
  return problems.length > 0 ? { ...nothing, problems } : { ...nothing, ...masters, order, problems }
}

const orphan = (row: SourceRow): RowProblem => ({
  row,
  column: null,
  value: row.groupKey.slice(0, 200),
  reason: 'NO_ORDER_ROW',
  expected: 'an order with this key in the file of the orders',
})

function setAsideOf(profile: OrderProfile, row: SourceRow): SetAsideRow[] {
  const kind = row.outcome === 'STAGED' ? setAsideKindOf(profile, row) : null
  if (kind === null) return []
  const reader = new CellReader(profile, { [row.file]: row.content }, row)
  const quantity = Number(reader.raw(profile.line.quantity) || '1')
  const currency = reader.currency()
  const price = reader.unitPrice(profile.line.unitPrice)
  const isRead = Number.isSafeInteger(quantity) && reader.problems.length === 0
  const amountMinor = isRead ? multiplyUnitPrice(price, quantity, currency).amount : null
  return [{ row, kind, quantity: isRead ? quantity : null, amountMinor, currency: isRead ? currency : null }]
}

function readOrder(profile: OrderProfile, head: CellReader, all: readonly ReadLine[]): ImportedOrder {
  const { order } = profile
  const currency = head.currency()
  const handedOverAt = head.instant(order.handedOverAt)
  const deliveredAt = head.instant(order.deliveredAt)
  const cancelledAt = head.instant(order.cancelledAt)
  const outcome = outcomeOf(profile, head, { handedOverAt, cancelledAt })
  const context = { currency, goods: outcome.goods, deliverBy: head.promise(order.deliverBy) }
  const own = readLines(
    profile,
    all.filter(({ row }) => row.file === profile.lines),
    context,
  )
  const charges = [...own.charges, ...chargesOf(profile, head, all, currency)]
  const { lines, total } = settle(profile, head, own.lines, charges, currency)
  return {
    externalId: head.required(order.externalId, 200),
    externalNumber: order.externalNumber ? head.text(order.externalNumber, 200) : null,
    placedAt: head.instant(order.placedAt) ?? missingTime(head, order.placedAt),
    confirmedAt: head.instant(order.confirmedAt),
    cancelledAt: outcome.status === 'CANCELLED' ? cancelledAt : null,
    status: outcome.status,
    cancelReason: outcome.status === 'CANCELLED' ? (outcome.reason ?? null) : null,
    currency,
    customer: customerOf(profile, head),
    shipTo: addressOf(head, profile.shipTo),
    billTo: profile.billTo ? addressOf(head, profile.billTo) : null,
    purchaseOrderNumber: head.text(order.purchaseOrderNumber, 100) || null,
    note: head.text(order.note, 5_000) || null,
    tags: head
      .text(order.tags, 2_000)
      .split(',')
      .map((tag) => tag.trim().slice(0, 100))
      .filter(Boolean),
    sourceTotalMinor: order.total ? total.toString() : null,
    lines,
    charges,
    payments: readPayments(profile, head, all, currency),
    shipments: shipmentsOf(lines, handedOverAt, deliveredAt),
  }
}

function missingTime(head: CellReader, field: string): string {
  if (head.raw(field) === '') head.note(field, 'MISSING', 'the time at which the order was placed')
  return ''
}

interface Times {
  readonly handedOverAt: string | null
  readonly cancelledAt: string | null
}

/** What the status word says, corrected by what happened: goods that left are not cancelled. */
function outcomeOf(profile: OrderProfile, head: CellReader, { handedOverAt, cancelledAt }: Times) {
  const told = head.word(profile.status) ?? { status: 'RECEIVED' as const, goods: 'NONE' as const }
  const isCancelled = told.status === 'CANCELLED' || cancelledAt !== null
  if (!isCancelled) return told
  const goods: GoodsState = handedOverAt === null ? 'CANCELLED' : 'SHIPPED'
  return { ...told, status: 'CANCELLED' as const, goods }
}

function chargesOf(profile: OrderProfile, head: CellReader, all: readonly ReadLine[], currency: string): Charge[] {
  return profile.charges.flatMap(({ kind, title, from, amount }) => {
    const readers =
      from === profile.primary ? [head] : all.filter(({ row }) => row.file === from).map((each) => each.reader)
    const sum = readers.reduce((total, reader) => total + reader.amount(amount, currency), 0n)
    return sum === 0n ? [] : [{ kind, title, amountMinor: sum.toString(), taxMinor: '0' }]
  })
}

/** Discounts and taxes that the source tells of the whole order, spread over the lines. */
function settle(
  profile: OrderProfile,
  head: CellReader,
  lines: readonly ImportedLine[],
  charges: readonly Charge[],
  currency: string,
) {
  const { order } = profile
  const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all + BigInt(amount), 0n)
  const net = sum(lines.map(({ totalMinor }) => totalMinor))
  const hasSubtotal = order.subtotal !== undefined && head.raw(order.subtotal) !== ''
  const missing = hasSubtotal ? net - head.amount(order.subtotal, currency) : head.amount(order.discount, currency)
  const discounted = withDiscount(lines, missing > 0n ? missing : 0n)
  const tax = head.amount(order.tax, currency)
  const total = head.amount(order.total, currency)
  const before = sum(
    [...discounted, ...charges.map(({ amountMinor }) => ({ totalMinor: amountMinor }))].map((each) => each.totalMinor),
  )
  return { lines: withTax(discounted, tax, order.total !== undefined && before === total), total }
}

function customerOf({ customer }: OrderProfile, head: CellReader): ImportedOrder['customer'] {
  const found = {
    key: head.text(customer.key, 200) || null,
    name: head.text(customer.name, 200),
    email: head.text(customer.email, 254) || null,
    phone: head.text(customer.phone, 60) || null,
  }
  return found.key || found.name || found.email || found.phone ? found : null
}

/** One shipment per place that lines left from. */
function shipmentsOf(lines: readonly ImportedLine[], handedOverAt: string | null, deliveredAt: string | null) {
  const keys = new Set(lines.flatMap(({ locationKey }) => (locationKey ? [locationKey] : [])))
  return [...keys].map((locationKey) => {
    const isDelivered = lines.every((line) => line.locationKey !== locationKey || line.delivered === line.shipped)
    return {
      locationKey,
      handedOverAt,
      deliveredAt: isDelivered ? deliveredAt : null,
      isDelivered,
      trackingNumber: null,
    }
  })
}
