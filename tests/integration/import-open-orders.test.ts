import { expect, test } from 'vitest'
import { findImportRejects } from '#modules/imports/find-import-rejects'
import { read } from '#platform/tenancy'
import { importFiles } from '../support/import-files.ts'
import { makeWorld } from '../support/world.ts'

const header =
  'order,placed_at,status,currency,sku,quantity,unit_price,shipping,name,address_1,city,postcode,country,paid,payment_method,paid_at,shipped_at,delivered_at'
const to = 'Ada Lovelace,12 High Street,Leeds,LS1 4DY'
const file = (...lines: string[]) => [{ name: 'orders.csv', text: `${[header, ...lines].join('\n')}\n` }]
const paid = '2026-03-02 10:01:00'

const lines = [
  `R-1,2026-03-02 10:00:00,confirmed,GBP,MUG-BLUE,2,12.90,3.99,${to},GB,29.79,card,${paid},,`,
  `R-2,2026-03-02 11:00:00,confirmed,GBP,MUG-BLUE,9,12.90,0,${to},GB,116.10,card,${paid},,`,
  `R-3,2026-03-02 12:00:00,delivered,GBP,TEAPOT,1,34.50,0,${to},GB,34.50,card,${paid},2026-03-03 10:00:00,2026-03-05 10:00:00`,
  `R-4,2026-03-02 13:00:00,received,GBP,NO-SUCH-SKU,1,1.00,0,${to},GB,,,,,`,
]

test('open orders are placed as their channel would: reserved, routed or waiting; what is done stays history', async () => {
  const world = await makeWorld('open')
  await world.stock('MUG-BLUE', 'leeds', 5)
  const manager = world.as('MANAGER')
  const run = await importFiles(manager, 'generic-order-lines', file(...lines), { channel: 'web', openOrders: 'ROUTE' })
  expect(run).toMatchObject({ status: 'COMPLETED', received: 4, accepted: 3, rejected: 1, ordersCreated: 3 })
  const { rows } = await findImportRejects(manager, { runId: run.id }, { first: 5 })
  expect(rows[0]).toMatchObject({ line: 5, reason: 'NOT_ACCEPTED', value: 'LINES_NOT_SELLABLE' })
  const orders = await read(manager, (db) =>
    db.order.findMany({
      where: { tenantId: world.tenantId },
      include: { orderLines: true },
      orderBy: { placedAt: 'asc' },
    }),
  )
  expect(orders.map(({ origin, status, paymentStatus }) => ({ origin, status, paymentStatus }))).toEqual([
    { origin: 'CHANNEL', status: 'CONFIRMED', paymentStatus: 'PAID' },
    { origin: 'CHANNEL', status: 'CONFIRMED', paymentStatus: 'PAID' },
    { origin: 'HISTORY', status: 'COMPLETED', paymentStatus: 'PAID' },
  ])
  expect(orders[0]?.orderLines[0]).toMatchObject({ reserved: 2, unallocated: 0 })
  expect(orders[1]?.orderLines[0]?.backordered).toBeGreaterThan(0)
  const level = await read(manager, (db) => db.stockLevel.findFirst({ where: { locationId: world.locations.leeds } }))
  expect(level).toMatchObject({ onHand: 5 })
  expect(level?.reserved).toBeGreaterThanOrEqual(2)
  const again = await importFiles(manager, 'generic-order-lines', file(...lines.slice(0, 3)), {
    channel: 'web',
    openOrders: 'ROUTE',
  })
  expect(again).toMatchObject({ accepted: 3, ordersCreated: 0, unchanged: 3 })
})

test('by default an open order is kept in the state it has, and takes no stock', async () => {
  const world = await makeWorld('kept')
  await world.stock('MUG-BLUE', 'leeds', 5)
  const manager = world.as('MANAGER')
  const run = await importFiles(manager, 'generic-order-lines', file(lines[0] ?? ''), { channel: 'web' })
  expect(run).toMatchObject({ accepted: 1, ordersCreated: 1 })
  const level = await read(manager, (db) => db.stockLevel.findFirst({ where: { locationId: world.locations.leeds } }))
  expect(level).toMatchObject({ onHand: 5, reserved: 0 })
})
