import type { PaymentTerms } from '#modules/orders/order.rules'
import { axesOf } from '#modules/orders/order-axes.rules'
import { newId } from '#platform/ids'
import type { ImportedLine, ImportedOrder } from '../import-orders.input.ts'
import { lineRows, totalsOf } from './history-lines.ts'
import { paymentRows } from './history-payments.ts'
import { shipmentRows } from './history-shipments.ts'

export interface ImportChannel {
  readonly id: string
  readonly code: string
  readonly paymentTerms: PaymentTerms
}

/** Under which our objects are known to the channel. */
export const connectionOf = ({ code }: Pick<ImportChannel, 'code'>): string => `channel:${code}`

interface Surroundings {
  readonly channel: ImportChannel
  readonly number: string
  readonly sourceHash: string
  readonly customerId: string | null
  readonly now: Date
  variantOf(line: ImportedLine): string | null
  locationOf(key: string): string | undefined
}

const latest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((at) => at !== null).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null

const soonest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((at) => at !== null).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

/** All rows that one order of the past comes to. Its axes follow from these rows by the rule that holds for every order. */
export function historyOrder(order: ImportedOrder, around: Surroundings) {
  const { channel, number, now } = around
  const id = newId()
  const stamp = now.toISOString()
  const lines = lineRows(order, id, around.variantOf, stamp)
  const collectedBy = channel.paymentTerms === 'COLLECTED_BY_CHANNEL' ? 'CHANNEL' : 'MERCHANT'
  const payments = paymentRows(order, id, collectedBy)
  const totals = totalsOf(order)
  const { status, paymentTerms } = { status: order.status, paymentTerms: channel.paymentTerms }
  const axes = axesOf({ status, paymentTerms, total: totals.totalMinor, lines, payments }, now)
  const completedAt = latest(order.shipments.map(({ deliveredAt }) => deliveredAt)) ?? order.placedAt
  return {
    source: order,
    lines,
    payments,
    shipments: shipmentRows(order, lines, { orderId: id, number, now: stamp, locationOf: around.locationOf }),
    charges: order.charges.map((charge, index) => ({ ...charge, id: newId(), orderId: id, position: index + 1 })),
    row: {
      ...toldBy(order),
      ...axes,
      ...totals,
      ...paidBy(payments),
      ...{ id, number, channelId: channel.id, customerId: around.customerId, paymentTerms, origin: 'HISTORY' },
      ...{ recordedAt: stamp, createdAt: stamp, updatedAt: stamp, sourceHash: around.sourceHash },
      completedAt: axes.status === 'COMPLETED' ? completedAt : null,
      unitCount: lines.reduce((units, line) => units + line.ordered, 0),
      lineCount: lines.length,
    },
  }
}

/** What the source tells of the order itself. */
const toldBy = (order: ImportedOrder) => ({
  currency: order.currency,
  placedAt: order.placedAt,
  confirmedAt: order.confirmedAt,
  cancelledAt: order.cancelledAt,
  cancelReason: order.cancelReason,
  customerName: order.shipTo.name || order.customer?.name || '',
  contactEmail: order.customer?.email ?? null,
  contactPhone: order.customer?.phone || order.shipTo.phone || null,
  shipTo: order.shipTo,
  billTo: order.billTo,
  shipToCountry: order.shipTo.country,
  shipToPostcode: order.shipTo.postcode,
  purchaseOrderNumber: order.purchaseOrderNumber,
  sourceTotalMinor: order.sourceTotalMinor,
  shipBy: soonest(order.lines.map(({ shipBy }) => shipBy)),
  deliverBy: latest(order.lines.map(({ deliverBy }) => deliverBy)),
  tags: order.tags,
  note: order.note,
})

/** Sums of the tenders, in minor units. */
const paidBy = (payments: ReturnType<typeof paymentRows>) => ({
  authorizedMinor: payments.reduce((sum, payment) => sum + payment.authorizedMinor, 0n),
  capturedMinor: payments.reduce((sum, payment) => sum + payment.capturedMinor, 0n),
  refundedMinor: payments.reduce((sum, payment) => sum + payment.refundedMinor, 0n),
})

export type HistoryOrder = ReturnType<typeof historyOrder>

const amounts = [
  'subtotal',
  'discount',
  'shipping',
  'fee',
  'tax',
  'total',
  'sourceTotal',
  'authorized',
  'captured',
  'refunded',
]
const instants = [
  'placedAt',
  'recordedAt',
  'confirmedAt',
  'completedAt',
  'cancelledAt',
  'shipBy',
  'deliverBy',
  'createdAt',
  'updatedAt',
]
const texts = [
  'number',
  'origin',
  'status',
  'fulfillmentStatus',
  'paymentStatus',
  'paymentTerms',
  'currency',
  'cancelReason',
  'customerName',
  'contactEmail',
  'contactPhone',
  'shipToCountry',
  'shipToPostcode',
  'purchaseOrderNumber',
  'sourceHash',
  'note',
]

const typed = (names: readonly string[], type: string) => Object.fromEntries(names.map((name) => [name, type]))

export const orderColumns: Readonly<Record<string, string>> = {
  ...typed(['id', 'channelId', 'customerId'], 'uuid'),
  ...typed(texts, 'text'),
  ...typed(
    amounts.map((name) => `${name}Minor`),
    'bigint',
  ),
  ...typed(instants, 'timestamptz'),
  ...typed(['shipTo', 'billTo'], 'jsonb'),
  ...typed(['unitCount', 'lineCount'], 'int'),
  tags: 'text[]',
}
