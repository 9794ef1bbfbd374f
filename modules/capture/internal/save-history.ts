import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { chargeColumns, lineColumns } from './history-lines.ts'
import { connectionOf, type HistoryOrder, type ImportChannel, orderColumns } from './history-order.ts'
import { entryColumns, paymentColumns } from './history-payments.ts'
import { fulfillmentLineColumns, fulfillmentOrderColumns, scanColumns, shipmentColumns } from './history-shipments.ts'
import { referenceColumns } from './import-locations.ts'
import { insertRows } from './insert-rows.ts'

/** Writes the orders' rows, one statement per table, parents first. */
export async function saveHistory(
  cx: CommandContext,
  channel: ImportChannel,
  orders: readonly HistoryOrder[],
): Promise<void> {
  const payments = orders.flatMap((order) => order.payments)
  const shipments = orders.flatMap((order) => order.shipments)
  await insertRows(
    cx,
    'Order',
    orderColumns,
    orders.map(({ row }) => row),
  )
  await insertRows(
    cx,
    'OrderLine',
    lineColumns,
    orders.flatMap(({ lines }) => lines),
  )
  await insertRows(
    cx,
    'OrderCharge',
    chargeColumns,
    orders.flatMap(({ charges }) => charges),
  )
  await insertRows(cx, 'Payment', paymentColumns, payments)
  await insertRows(
    cx,
    'PaymentEntry',
    entryColumns,
    payments.flatMap((payment) => entriesOf(cx, payment)),
  )
  await insertRows(
    cx,
    'FulfillmentOrder',
    fulfillmentOrderColumns,
    shipments.map((each) => each.fulfillmentOrder),
  )
  await insertRows(
    cx,
    'FulfillmentOrderLine',
    fulfillmentLineColumns,
    shipments.flatMap((each) => each.lines),
  )
  await insertRows(
    cx,
    'Shipment',
    shipmentColumns,
    shipments.map((each) => each.shipment),
  )
  await insertRows(
    cx,
    'TrackingEvent',
    scanColumns,
    shipments.flatMap((each) => each.scans),
  )
  await insertRows(cx, 'OrderLocation', { orderId: 'uuid', locationId: 'uuid' }, locationRows(orders))
  await insertRows(
    cx,
    'ExternalReference',
    referenceColumns,
    orders.map((order) => referenceOf(cx, channel, order)),
  )
}

function entriesOf(cx: CommandContext, payment: HistoryOrder['payments'][number]) {
  const { id: paymentId, currency, reference, at } = payment
  return payment.entries.map((entry) => ({
    ...entry,
    id: newId(),
    paymentId,
    currency,
    reference,
    at,
    recordedAt: cx.now,
  }))
}

const locationRows = (orders: readonly HistoryOrder[]) =>
  orders.flatMap(({ row, shipments }) =>
    [...new Set(shipments.map(({ locationId }) => locationId))].map((locationId) => ({ orderId: row.id, locationId })),
  )

const referenceOf = (cx: CommandContext, channel: ImportChannel, { row, source }: HistoryOrder) => ({
  id: newId(),
  connection: connectionOf(channel),
  type: 'ORDER',
  value: source.externalId,
  objectType: 'Order',
  objectId: row.id,
  createdAt: cx.now,
})
