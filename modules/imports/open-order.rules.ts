import type { z } from 'zod'
import { formatMoney } from '#lib/money'
import type { ImportedLine, ImportedOrder, ImportedPayment } from '#modules/capture/import-orders.input'
import type { placeOrderInput } from '#modules/capture/place-order.input'

type PlacedOrder = z.input<typeof placeOrderInput>

/** Whether the order is still to be done as a whole: nothing of it left or was cancelled, and it is not at an end. */
export const isOpenOrder = (order: ImportedOrder): boolean =>
  (order.status === 'RECEIVED' || order.status === 'CONFIRMED') &&
  order.lines.length > 0 &&
  order.lines.every(({ shipped, cancelled }) => shipped === 0 && cancelled === 0)

/** An open order of a source as the channel would have sent it. */
export function placedOrder(order: ImportedOrder, channelId: string, collectedBy: 'MERCHANT' | 'CHANNEL'): PlacedOrder {
  const amount = (minor: bigint | string) => formatMoney({ amount: BigInt(minor), currency: order.currency })
  const { customer, shipTo } = order
  return {
    channelId,
    externalReference: order.externalId,
    externalNumber: order.externalNumber,
    placedAt: order.placedAt,
    currency: order.currency,
    customer: {
      externalReference: customer?.key,
      name: customer?.name || shipTo.name,
      email: customer?.email,
      phone: customer?.phone,
    },
    purchaseOrderNumber: order.purchaseOrderNumber,
    shipTo,
    billTo: order.billTo?.country ? order.billTo : null,
    lines: order.lines.map((line) => placedLine(line, amount)),
    charges: order.charges.map(({ kind, title, amountMinor }) => ({
      kind,
      title,
      amount: amount(kind === 'DISCOUNT' ? -BigInt(amountMinor) : amountMinor),
    })),
    payments: order.payments
      .filter(({ status }) => status !== 'VOIDED')
      .map((payment) => placedPayment(payment, collectedBy, amount)),
    total: order.sourceTotalMinor === null ? null : amount(order.sourceTotalMinor),
    tags: order.tags.map((tag) => tag.slice(0, 40)).slice(0, 50),
    note: order.note,
  }
}

type Write = (minor: bigint | string) => string

function placedLine(line: ImportedLine, amount: Write): PlacedOrder['lines'][number] {
  const isIncluded = BigInt(line.totalMinor) === BigInt(line.subtotalMinor) - BigInt(line.discountMinor)
  const { shipBy, deliverBy } = line
  return {
    sku: line.sku,
    kind: line.kind,
    title: line.title.slice(0, 300),
    quantity: line.ordered,
    unitPrice: line.unitPrice,
    discountAllocations: line.discountMinor === '0' ? [] : [{ amount: amount(line.discountMinor) }],
    taxLines: line.taxMinor === '0' ? [] : [{ title: 'Tax', amount: amount(line.taxMinor), isIncluded }],
    promise: shipBy || deliverBy ? { source: 'CHANNEL', shipBy, deliverBy } : null,
  }
}

const entryOf = { CAPTURED: 'CAPTURE', AUTHORIZED: 'AUTHORIZATION' } as const

function placedPayment(
  payment: ImportedPayment,
  collectedBy: 'MERCHANT' | 'CHANNEL',
  amount: Write,
): NonNullable<PlacedOrder['payments']>[number] {
  const { status, method, installments, reference, at } = payment
  const total = amount(payment.amountMinor)
  const kind = status === 'CAPTURED' || status === 'AUTHORIZED' ? entryOf[status] : null
  return {
    method,
    provider: payment.provider || 'import',
    reference,
    collectedBy,
    installments: Math.min(installments, 120),
    amount: total,
    entries: kind ? [{ kind, amount: total, at }] : [],
  }
}
