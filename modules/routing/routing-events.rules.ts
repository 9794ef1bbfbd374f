import type { CreatedFulfillmentOrder } from '#modules/fulfillment/create-fulfillment-orders.step'
import type { Change, NewEvent } from '#platform/events'
import type { LinePlan, OrderPlan } from './plan-order.ts'

function lineChangesOf(number: string, { line, planned, short, unroutable }: LinePlan): Change[] {
  const counts = [
    ['reserved', line.reserved, line.reserved + planned],
    ['backordered', line.backordered, short],
    ['unallocated', line.unallocated, unroutable],
  ] as const
  return counts
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ object: `Order ${number} line ${line.sku}`, field, before, after }))
}

const subjects = (orderId: string, lines: readonly LinePlan[]) => [
  { type: 'Order', id: orderId },
  ...[...new Set(lines.map(({ line }) => line.orderLineId))].map((id) => ({ type: 'OrderLine', id, role: 'line' })),
]

/**
 * What happened to an order by routing: `order.routed` when it got parts, `order.line-backordered` for lines that newly
 * wait for stock, `order.unroutable` for lines that only forbidden places have. Every line stands in one of them.
 */
export function routingEvents(plan: OrderPlan, parts: readonly CreatedFulfillmentOrder[]): readonly NewEvent[] {
  const { id, number } = plan.request.order
  const decisionIds = plan.decisions.flatMap((decision) => (decision.id ? [decision.id] : []))
  const about = { number, decisionIds, summary: plan.decisions.map(({ summary }) => summary).join(' ') }
  const routed = plan.lines.filter(({ planned }) => planned > 0)
  const waiting = plan.lines.filter(({ line, planned, short }) => planned === 0 && short > line.backordered)
  const stuck = plan.lines.filter(
    (own) => own.planned === 0 && own.unroutable > own.line.committedUnrouted && !waiting.includes(own),
  )
  const changes = (lines: readonly LinePlan[]) => lines.flatMap((line) => lineChangesOf(number, line))
  const units = (lines: readonly LinePlan[]) => lines.map(({ line, short }) => ({ sku: line.sku, units: short }))
  const events: NewEvent[] = []
  if (parts.length > 0) {
    events.push({
      type: 'order.routed',
      objects: [
        ...subjects(id, routed),
        ...parts.map((part) => ({ type: 'FulfillmentOrder', id: part.id, role: 'part' })),
      ],
      data: {
        ...about,
        parts: parts.map((part) => ({ number: part.number, locationId: part.locationId, units: part.units })),
      },
      changes: [
        ...changes(routed),
        ...parts.map((part) => ({
          object: `Fulfillment order ${part.number}`,
          field: 'status',
          before: null,
          after: part.status,
        })),
      ],
    })
  }
  if (waiting.length > 0) {
    events.push({
      type: 'order.line-backordered',
      objects: subjects(id, waiting),
      data: { ...about, lines: units(waiting) },
      changes: changes(waiting),
    })
  }
  if (stuck.length > 0) {
    events.push({
      type: 'order.unroutable',
      objects: subjects(id, stuck),
      data: about,
      changes: changes(stuck),
    })
  }
  return events
}
