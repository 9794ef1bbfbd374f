import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import { refreshSql } from './internal/refresh.sql.ts'
import type { OrderAxes } from './order-axes.rules.ts'

/** An order after its derived columns were brought up to date. */
export interface RefreshedOrder {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly openHolds: number
  readonly before: OrderAxes
  readonly after: OrderAxes
  /** The axes that moved, as an event's changes. */
  readonly changes: readonly Change[]
}

interface Row extends OrderAxes {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly openHolds: number
  readonly before: OrderAxes['status']
  readonly goodsBefore: OrderAxes['fulfillmentStatus']
  readonly moneyBefore: OrderAxes['paymentStatus']
}

/**
 * Derives what an order's own row says from its lines, payments and holds (the axes, COMPLETED, shipBy, deliverBy, money,
 * open holds of the order itself, not those of one fulfillment order) and saves it with the next version: one statement for all orders. Call it last, once per command, with the
 * orders locked. An order that became COMPLETED is recorded here (`order.completed`); the other changes are the caller's
 * to record. Orders come back sorted by id.
 */
export async function refreshOrders(
  cx: CommandContext,
  orderIds: readonly string[],
): Promise<readonly RefreshedOrder[]> {
  if (orderIds.length === 0) return []
  const rows = await cx.tx.$queryRawUnsafe<Row[]>(refreshSql, cx.actor.tenantId, [...new Set(orderIds)], cx.now)
  const refreshed = rows.map(refreshedOf).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const order of refreshed) {
    if (order.after.status !== 'COMPLETED' || order.before.status === 'COMPLETED') continue
    cx.record({
      type: 'order.completed',
      objects: [{ type: 'Order', id: order.id }],
      data: { number: order.number },
      changes: [{ object: `Order ${order.number}`, field: 'status', before: order.before.status, after: 'COMPLETED' }],
    })
  }
  return refreshed
}

function refreshedOf(row: Row): RefreshedOrder {
  const before = { status: row.before, fulfillmentStatus: row.goodsBefore, paymentStatus: row.moneyBefore }
  const after = { status: row.status, fulfillmentStatus: row.fulfillmentStatus, paymentStatus: row.paymentStatus }
  const fields = ['status', 'fulfillmentStatus', 'paymentStatus'] as const
  const changes = fields
    .filter((field) => before[field] !== after[field] && after[field] !== 'COMPLETED')
    .map((field) => ({ object: `Order ${row.number}`, field, before: before[field], after: after[field] }))
  const { id, number, version, openHolds } = row
  return { id, number, version, openHolds, before, after, changes }
}
