import { allocate } from '#lib/allocation'
import { multiplyUnitPrice } from '#lib/money'
import type { ImportedLine, ImportedOrder } from '#modules/capture/import-orders.input'
import type { CellReader } from './cell-reader.rules.ts'
import type { GoodsState, OrderProfile } from './profile.rules.ts'
import { lineClassOf } from './row-class.rules.ts'
import type { SourceRow } from './source-row.rules.ts'

export type Charge = ImportedOrder['charges'][number]

export interface ReadLine {
  readonly row: SourceRow
  readonly reader: CellReader
}

export interface ReadLines {
  readonly lines: readonly ImportedLine[]
  readonly charges: readonly Charge[]
}

/** What holds for the whole order and reaches into its lines. */
export interface LineContext {
  readonly currency: string
  readonly goods: GoodsState
  readonly deliverBy: string | null
}

/** Goods lines and charges of the rows; rows that agree in `sameBy` become one line. */
export function readLines(profile: OrderProfile, rows: readonly ReadLine[], context: LineContext): ReadLines {
  const lines = new Map<string, ImportedLine>()
  const charges: Charge[] = []
  for (const [index, { row, reader }] of rows.entries()) {
    const special = lineClassOf(profile, row)
    if (special !== null && special !== 'GIFT_CARD' && special !== 'SERVICE') {
      charges.push(chargeOf(profile, reader, special, context.currency))
      continue
    }
    const line = lineOf(profile, reader, special ?? 'GOODS', context)
    const key = profile.line.sameBy.map((field) => reader.raw(field)).join('\u0000') || `row ${index}`
    const before = lines.get(key)
    lines.set(key, before ? together(before, line) : line)
  }
  return { lines: [...lines.values()], charges }
}

function chargeOf(profile: OrderProfile, reader: CellReader, kind: Charge['kind'], currency: string): Charge {
  const quantity = reader.quantity(profile.line.quantity)
  const price = reader.unitPrice(profile.line.unitPrice)
  const amount = currency === '' ? 0n : multiplyUnitPrice(price, quantity, currency).amount
  const title = reader.text(profile.line.title, 200) || reader.text(profile.line.sku, 100)
  return { kind, title, amountMinor: (kind === 'DISCOUNT' ? -amount : amount).toString(), taxMinor: '0' }
}

function lineOf(
  profile: OrderProfile,
  reader: CellReader,
  kind: ImportedLine['kind'],
  { currency, goods: goodsOfOrder, deliverBy }: LineContext,
): ImportedLine {
  const ordered = reader.quantity(profile.line.quantity)
  const unitPrice = reader.unitPrice(profile.line.unitPrice)
  const subtotal = currency === '' ? 0n : multiplyUnitPrice(unitPrice, ordered, currency).amount
  const discount = reader.amount(profile.line.discount, currency)
  const own = profile.line.goods ? reader.word(profile.line.goods) : null
  const goods = goodsOfOrder === 'CANCELLED' ? 'CANCELLED' : furthest(goodsOfOrder, own ?? 'NONE')
  const isShipped = goods === 'SHIPPED' || goods === 'DELIVERED'
  const isDelivered = goods === 'DELIVERED' || (goods === 'SHIPPED' && profile.assumeDelivered)
  const sku = reader.text(profile.line.sku, 100) || reader.text(profile.line.title, 100)
  if (sku === '') reader.required(profile.line.sku, 100)
  return {
    kind,
    sku,
    title: reader.text(profile.line.title, 500) || sku,
    unitPrice,
    ordered,
    cancelled: goods === 'CANCELLED' ? ordered : 0,
    shipped: isShipped ? ordered : 0,
    delivered: isDelivered ? ordered : 0,
    subtotalMinor: subtotal.toString(),
    discountMinor: discount.toString(),
    taxMinor: '0',
    totalMinor: (subtotal - discount).toString(),
    shipBy: reader.instant(profile.line.shipBy),
    deliverBy,
    precision: profile.promisePrecision,
    timeZone: profile.timeZone,
    locationKey: isShipped ? reader.required(profile.location.key, 100) : null,
  }
}

const states: readonly GoodsState[] = ['NONE', 'SHIPPED', 'DELIVERED']

/** A line tells of itself what the order does not: one that was shipped is, although the order says "partial". */
function furthest(ofOrder: GoodsState, ofLine: GoodsState): GoodsState {
  if (ofLine === 'CANCELLED') return ofLine
  return states.indexOf(ofLine) > states.indexOf(ofOrder) ? ofLine : ofOrder
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

const sum = (a: string, b: string): string => (BigInt(a) + BigInt(b)).toString()

/** Two rows of one line: units and amounts add up, the earlier promise holds. */
const together = (a: ImportedLine, b: ImportedLine): ImportedLine => ({
  ...a,
  ordered: a.ordered + b.ordered,
  cancelled: a.cancelled + b.cancelled,
  shipped: a.shipped + b.shipped,
  delivered: a.delivered + b.delivered,
  subtotalMinor: sum(a.subtotalMinor, b.subtotalMinor),
  discountMinor: sum(a.discountMinor, b.discountMinor),
  totalMinor: sum(a.totalMinor, b.totalMinor),
  shipBy: earlier(a.shipBy, b.shipBy),
})

/** Spreads an amount of the whole order over its lines by their totals, to the last minor unit. */
function spread(lines: readonly ImportedLine[], amount: bigint): readonly bigint[] {
  if (amount === 0n || lines.length === 0) return lines.map(() => 0n)
  const weights = lines.map(({ totalMinor }) => (BigInt(totalMinor) > 0n ? BigInt(totalMinor) : 0n))
  return allocate(amount, weights.some((weight) => weight > 0n) ? weights : weights.map(() => 1n))
}

/** A discount of the order as its lines' discounts. */
export const withDiscount = (lines: readonly ImportedLine[], discount: bigint): ImportedLine[] => {
  const shares = spread(lines, discount)
  return lines.map((line, index) => ({
    ...line,
    discountMinor: (BigInt(line.discountMinor) + (shares[index] ?? 0n)).toString(),
    totalMinor: (BigInt(line.totalMinor) - (shares[index] ?? 0n)).toString(),
  }))
}

/** A tax of the order as its lines' taxes; it adds to their totals unless the prices include it. */
export const withTax = (lines: readonly ImportedLine[], tax: bigint, isIncluded: boolean): ImportedLine[] => {
  const shares = spread(lines, tax)
  return lines.map((line, index) => ({
    ...line,
    taxMinor: (shares[index] ?? 0n).toString(),
    totalMinor: isIncluded ? line.totalMinor : (BigInt(line.totalMinor) + (shares[index] ?? 0n)).toString(),
  }))
}
