import type { NewEvent } from '#platform/events'
import type { HistoryOrder, ImportChannel } from './history-order.ts'

const origin = 'HISTORY'

/** What happened to the order, each fact at the source's time; recorded now. One event per fact and changed object. */
export function historyEvents(order: HistoryOrder, channel: ImportChannel): NewEvent[] {
  const { row, source } = order
  const subject = { type: 'Order', id: row.id }
  const events: NewEvent[] = [
    {
      type: 'order.placed',
      at: new Date(row.placedAt),
      objects: row.customerId ? [subject, { type: 'Customer', id: row.customerId }] : [subject],
      data: {
        origin,
        number: row.number,
        channel: channel.code,
        externalId: source.externalId,
        currency: row.currency,
        total: row.totalMinor.toString(),
        units: row.unitCount,
      },
    },
  ]
  const step = (type: NewEvent['type'], at: string | null, data = {}) => {
    const told = at === null ? { timeIsUnknown: true } : {}
    events.push({ type, at: new Date(at ?? row.placedAt), objects: [subject], data: { origin, ...told, ...data } })
  }
  if (row.confirmedAt) step('order.confirmed', row.confirmedAt)
  events.push(...paymentEvents(order), ...shipmentEvents(order))
  if (row.status === 'COMPLETED') step('order.completed', row.completedAt)
  if (row.status === 'CANCELLED') step('order.cancelled', row.cancelledAt, { reason: row.cancelReason })
  return events
}

const paymentEvents = ({ row, payments }: HistoryOrder): NewEvent[] =>
  payments.map((payment) => ({
    type: 'payment.recorded',
    at: new Date(payment.at),
    objects: [
      { type: 'Payment', id: payment.id },
      { type: 'Order', id: row.id },
    ],
    data: {
      origin,
      method: payment.method,
      status: payment.status,
      currency: payment.currency,
      amount: payment.amountMinor.toString(),
      refunded: payment.refundedMinor.toString(),
    },
  }))

const shipmentEvents = ({ row, shipments }: HistoryOrder): NewEvent[] =>
  shipments.flatMap(({ ids, facts, locationId, units }) => {
    const objects = [
      { type: 'Shipment', id: ids.shipment },
      { type: 'FulfillmentOrder', id: ids.fulfillmentOrder },
      { type: 'Order', id: row.id },
      { type: 'Location', id: locationId },
    ]
    const data = { origin, units }
    const told = (type: NewEvent['type'], at: string | null): NewEvent[] =>
      at === null ? [] : [{ type, at: new Date(at), objects, data }]
    return [...told('shipment.handed-over', facts.handedOverAt), ...told('shipment.delivered', facts.deliveredAt)]
  })
