import { beforeAll, describe, expect, test } from 'vitest'
import { findOrderContext } from '#modules/orders/find-order-context'
import { findOrders, type OrderFilter } from '#modules/orders/find-orders'
import { findTimeline } from '#modules/orders/find-timeline'
import { orderParts } from '#modules/orders/order-context.view'
import { countStatements } from '#platform/statements'
import { queryText } from '#platform/tenancy'
import { asOwner } from '#tests/support/database'
import { makeWorld, type World } from '#tests/support/world'

let world: World
const manager = () => world.as('MANAGER')

/** Enough orders, names and events that reading all of them would cost more than any index. */
const fill = `
WITH made AS (
  INSERT INTO "Order" ("tenantId", id, number, "channelId", status, "paymentTerms", currency, "placedAt", "recordedAt", "shipTo",
    "shipToCountry", "shipBy", "createdAt", "updatedAt")
  SELECT $1::uuid, gen_random_uuid(), 'N' || n, $2::uuid, CASE WHEN n % 50 = 0 THEN 'RECEIVED' ELSE 'COMPLETED' END, 'PREPAID', 'GBP',
    now() - n * interval '1 minute', now(), '{}', 'GB', now() + n * interval '1 minute', now(), now() FROM generate_series(1, 20000) n
  RETURNING id, number
), terms AS (
  INSERT INTO "SearchTerm" ("tenantId", kind, term, "objectType", "objectId")
  SELECT $1::uuid, 'NAME', 'name' || (row_number() OVER ()), 'Order', id FROM made
), events AS (
  INSERT INTO "Event" ("tenantId", id, type, at, "recordedAt", "actorKind", "actorName", source, "commandId", "commandName", "requestId", data)
  SELECT $1::uuid, id, 'order.placed', now(), now(), 'SYSTEM', 'x', 'SCRIPT', id, 'x', 'x', '{}' FROM made
)
INSERT INTO "EventObject" ("tenantId", "eventId", "objectType", "objectId", role) SELECT $1::uuid, id, 'Order', id, 'order' FROM made`

beforeAll(async () => {
  world = await makeWorld('plans')
  await asOwner(async (client) => {
    await client.query(fill, [world.tenantId, world.channels.web])
    await client.query('ANALYZE "Order"; ANALYZE "SearchTerm"; ANALYZE "Event"; ANALYZE "EventObject"')
  })
})

/** The plan of the statement that a read sends, made for the application's role with row-level security on. */
async function planOf(work: () => Promise<unknown>): Promise<string> {
  const { log } = await countStatements(work)
  const rows = await queryText<{ 'QUERY PLAN': string }>(manager(), `EXPLAIN (GENERIC_PLAN) ${log.texts.at(-1)}`, [])
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
const list = (filter: OrderFilter, orderBy: 'PLACED_AT' | 'SHIP_BY' = 'PLACED_AT') =>
  planOf(() => findOrders(manager(), filter, { first: 50, orderBy }))

describe('no read of orders goes through all of them', () => {
  test.each<[string, () => Promise<string>, RegExp]>([
    ['the newest', () => list({}), /Index Scan.*Order_tenantId_placedAt_id_idx/],
    ['what is due', () => list({}, 'SHIP_BY'), /Index Scan.*Order_tenantId_shipBy_id_idx/],
    ['by status', () => list({ statuses: ['RECEIVED'] }), /Index Scan.*Order_tenantId_(status_)?placedAt_id_idx/],
    ['by a name', () => list({ search: 'name777' }), /Index (Only )?Scan.*SearchTerm_pkey/],
    [
      'the timeline',
      () => planOf(() => findTimeline(manager(), { orderId: world.tenantId }, { first: 50 })),
      /Index (Only )?Scan.*EventObject_pkey/,
    ],
    [
      'everything of one',
      () => planOf(() => findOrderContext(manager(), { id: world.tenantId }, orderParts)),
      /Index Scan.*Order_pkey/,
    ],
  ])('%s', async (_, plan, index) => {
    const text = await plan()
    expect(text).toMatch(index)
    expect(text).not.toMatch(/Seq Scan on "(Order|SearchTerm|Event|EventObject)"/)
  })

  test('a name is a condition of its index, under row-level security too', async () => {
    expect(await list({ search: 'name777' })).toMatch(/Index Cond:.*kind = needle\.kind.*term >= .*term < /)
  })
})
