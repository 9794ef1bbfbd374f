import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { findStationTask } from '#modules/fulfillment/find-pick-task'
import { findShipments } from '#modules/fulfillment/find-shipments'
import { findStockLevels } from '#modules/inventory/find-stock-levels'
import { findOrder } from '#modules/orders/find-order'
import { findOrderContext } from '#modules/orders/find-order-context'
import { findOrders } from '#modules/orders/find-orders'
import { findTimeline } from '#modules/orders/find-timeline'
import { orderParts } from '#modules/orders/order-context.view'
import { findToday } from '#modules/portal/find-today'
import { findWaitingCounts } from '#modules/portal/find-waiting-counts'
import type { Actor } from '#platform/actor'
import { read, tenantPool } from '#platform/tenancy'
import { fill } from '../../scripts/bench/fill.ts'
import { makeMerchant, type World } from '../../scripts/bench/merchant.ts'
import { asOwner } from '../support/database.ts'

/** 34,000 orders: 102,000 lines, 136,000 scans, 170,000 events. */
const orders = 34_000

let world: World
let actor: Actor
let order: { id: string; number: string }
let fulfillmentOrderId: string

beforeAll(async () => {
  world = await makeMerchant('explained')
  actor = world.actor
  await asOwner(async (client) => {
    await fill(client as never, world, orders, () => undefined)
  })
  order = await read(actor, (db) =>
    db.order.findFirstOrThrow({ where: { number: 'B17000' }, select: { id: true, number: true } }),
  )
  const found = await read(actor, (db) =>
    db.fulfillmentOrder.findFirstOrThrow({ where: { orderId: order.id }, select: { id: true } }),
  )
  fulfillmentOrderId = found.id
}, 240_000)

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly PlanNode[]
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

const pool = tenantPool()
const query = pool.query.bind(pool)
afterAll(() => Object.assign(pool, { query }))

/** Runs the read with its statement explained instead of answered: as the application role, in the actor's scope. */
async function planOf(work: () => Promise<unknown>): Promise<PlanNode[]> {
  const plans: PlanNode[] = []
  const explain = async ({ text, values }: { text: string; values: unknown[] }) => {
    const result = (await query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values })) as {
      rows: { 'QUERY PLAN': { Plan: PlanNode }[] }[]
    }
    plans.push(...result.rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan)))
    return { rows: [] }
  }
  Object.assign(pool, { query: explain })
  await work().catch(() => undefined)
  Object.assign(pool, { query })
  expect(plans).toHaveLength(1)
  return plans.flatMap(nodesOf)
}

/** Tables that grow with the merchant's business: none of them may be read from end to end. */
const growing = [
  'Order',
  'OrderLine',
  'OrderCharge',
  'FulfillmentOrder',
  'FulfillmentOrderLine',
  'Shipment',
  'TrackingEvent',
  'Payment',
  'PaymentEntry',
  'Event',
  'EventObject',
  'Customer',
  'OrderLocation',
  'SearchTerm',
]

test.each<[string, () => Promise<unknown>, string[]]>([
  [
    'an order with everything around it, by id',
    () => findOrderContext(actor, { id: order.id }, orderParts),
    ['Order', 'OrderLine', 'Shipment', 'TrackingEvent', 'EventObject'],
  ],
  [
    'an order with everything around it, by number',
    () => findOrderContext(actor, { number: order.number }, orderParts),
    ['Order', 'OrderLine', 'EventObject'],
  ],
  ['an order by number', () => findOrder(actor, { number: order.number }), ['Order']],
  ['the newest orders', () => findOrders(actor, {}, { first: 50 }), ['Order']],
  [
    'the newest orders of a channel',
    () => findOrders(actor, { channelIds: [world.channels.web ?? ''] }, { first: 50 }),
    ['Order'],
  ],
  ['orders by state', () => findOrders(actor, { fulfillmentStatuses: ['DELIVERED'] }, { first: 50 }), ['Order']],
  ['orders of a customer', async () => findOrders(actor, { customerId: order.id }, { first: 50 }), ['Order']],
  ['orders by words', () => findOrders(actor, { search: 'customer17000@example.com' }, { first: 50 }), ['SearchTerm']],
  [
    'the timeline of an order',
    () => findTimeline(actor, { orderId: order.id }, { first: 20 }),
    ['EventObject', 'Event'],
  ],
  ['the work queue', () => findFulfillmentOrders(actor, {}, { first: 50 }), ['FulfillmentOrder']],
  ['one station task', () => findStationTask(actor, fulfillmentOrderId), ['FulfillmentOrder', 'FulfillmentOrderLine']],
  ['shipments of an order', () => findShipments(actor, { orderId: order.id }, { first: 20 }), ['Shipment']],
  ['stock by SKU', () => findStockLevels(actor, { search: 'SKU-17' }, { first: 50 }), []],
  ['today', () => findToday(actor, new Date()), ['FulfillmentOrder', 'Shipment']],
  ['the counts of the rail', () => findWaitingCounts(actor), ['FulfillmentOrder']],
])('%s is read by index as the application role', async (_, work, indexed) => {
  const nodes = await planOf(work)
  const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? '')
  expect(whole.filter((table) => growing.includes(table))).toEqual([])
  const found = new Set(nodes.filter((node) => node['Index Cond']).map((node) => node['Relation Name']))
  const bitmaps = nodes.filter((node) => node['Node Type'] === 'Bitmap Heap Scan').map((node) => node['Relation Name'])
  expect(indexed.filter((table) => !found.has(table) && !bitmaps.includes(table))).toEqual([])
})

test('page 1,000 of the order list is entered by the index where it begins', async () => {
  const first = await findOrders(actor, {}, { first: 20 })
  const nodes = await planOf(() => findOrders(actor, {}, { first: 20, after: first.cursors[19] ?? '' }))
  const entry = nodes.find((node) => node['Relation Name'] === 'Order' && node['Index Cond'])
  expect(entry?.['Index Cond']).toContain('placedAt')
})
