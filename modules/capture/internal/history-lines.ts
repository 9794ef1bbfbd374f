import type { AxisLine } from '#modules/orders/order-axes.rules'
import { newId } from '#platform/ids'
import type { ImportedLine, ImportedOrder } from '../import-orders.input.ts'

export interface LineRow extends AxisLine {
  readonly id: string
  readonly orderId: string
  readonly position: number
  readonly variantId: string | null
  readonly sku: string
  readonly locationKey: string | null
  readonly shipBy: string | null
  readonly subtotalMinor: string
  readonly discountMinor: string
  readonly taxMinor: string
  readonly totalMinor: string
}

/** Lines with their quantities where the source says they are; what it says nothing of is not allocated here. */
export function lineRows(
  order: ImportedOrder,
  orderId: string,
  variantOf: (line: ImportedLine) => string | null,
  now: string,
): LineRow[] {
  return order.lines.map((line, index) => ({
    ...line,
    id: newId(),
    orderId,
    position: index + 1,
    variantId: variantOf(line),
    originallyOrdered: line.ordered,
    unallocated: line.ordered - line.cancelled - line.shipped,
    ...{ backordered: 0, reserved: 0, picked: 0, packed: 0, lost: 0, returnedToSender: 0, isPreorder: false },
    originalShipBy: line.shipBy,
    originalDeliverBy: line.deliverBy,
    promisePrecision: line.shipBy || line.deliverBy ? line.precision : null,
    promiseTimeZone: line.shipBy || line.deliverBy ? line.timeZone : null,
    promiseSource: line.shipBy || line.deliverBy ? 'CHANNEL' : null,
    createdAt: now,
    updatedAt: now,
  }))
}

export const lineColumns = {
  id: 'uuid',
  orderId: 'uuid',
  position: 'int',
  kind: 'text',
  variantId: 'uuid',
  sku: 'text',
  title: 'text',
  unitPrice: 'numeric',
  originallyOrdered: 'int',
  ordered: 'int',
  cancelled: 'int',
  unallocated: 'int',
  shipped: 'int',
  delivered: 'int',
  subtotalMinor: 'bigint',
  discountMinor: 'bigint',
  taxMinor: 'bigint',
  totalMinor: 'bigint',
  shipBy: 'timestamptz',
  deliverBy: 'timestamptz',
  originalShipBy: 'timestamptz',
  originalDeliverBy: 'timestamptz',
  promisePrecision: 'text',
  promiseTimeZone: 'text',
  promiseSource: 'text',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
}

export const chargeColumns = {
  id: 'uuid',
  orderId: 'uuid',
  position: 'int',
  kind: 'text',
  title: 'text',
  amountMinor: 'bigint',
  taxMinor: 'bigint',
}

/** Sums of an order in minor units. Fees hold duties and adjustments too; discounts of the whole order count as discount. */
export function totalsOf(order: ImportedOrder) {
  const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all + BigInt(amount), 0n)
  const charges = (...kinds: string[]) =>
    sum(order.charges.filter(({ kind }) => kinds.includes(kind)).map(({ amountMinor }) => amountMinor))
  const taxes = [...order.lines, ...order.charges].map(({ taxMinor }) => taxMinor)
  const chargeTaxes = sum(order.charges.map(({ taxMinor }) => taxMinor))
  const allCharges = sum(order.charges.map(({ amountMinor }) => amountMinor))
  return {
    subtotalMinor: sum(order.lines.map(({ subtotalMinor }) => subtotalMinor)),
    discountMinor: sum(order.lines.map(({ discountMinor }) => discountMinor)) - charges('DISCOUNT'),
    shippingMinor: charges('SHIPPING'),
    feeMinor: charges('FEE', 'DUTY', 'ADJUSTMENT'),
    taxMinor: sum(taxes),
    totalMinor: sum(order.lines.map(({ totalMinor }) => totalMinor)) + allCharges + chargeTaxes,
  }
}
