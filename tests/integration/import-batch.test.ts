import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { importOrders } from '#modules/capture/import-orders'
import type { importOrdersInput } from '#modules/capture/import-orders.input'
import { startImport } from '#modules/imports/start-import'
import { storeImportFile } from '#modules/imports/store-import-file'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { asOwner } from '../support/database.ts'
import { makeWorld } from '../support/world.ts'

type Orders = z.input<typeof importOrdersInput>['orders']

const world = await makeWorld('batch')
const manager = world.as('MANAGER')
const channelId = world.channels.web
const address = {
  name: 'Ada',
  company: '',
  line1: '',
  line2: '',
  city: 'Leeds',
  region: '',
  postcode: 'LS1',
  country: 'GB',
  phone: '',
}
const location = { key: 'LEEDS', name: 'Leeds', type: 'WAREHOUSE' as const, address, timeZone: 'Europe/London' }

const orders = (prefix: string, count: number): Orders =>
  Array.from({ length: count }, (_, index) => ({
    externalId: `${prefix}-${index}`,
    placedAt: '2026-01-02T10:00:00Z',
    confirmedAt: '2026-01-02T10:01:00Z',
    status: 'COMPLETED' as const,
    currency: 'GBP',
    customer: { key: `C-${index}`, name: 'Ada' },
    shipTo: address,
    lines: [
      {
        ...{ sku: `${prefix}-SKU-${index}`, title: 'Thing', unitPrice: '2.50', ordered: 2, shipped: 2, delivered: 2 },
        ...{ subtotalMinor: '500', totalMinor: '500', locationKey: 'LEEDS' },
      },
    ],
    payments: [{ method: 'CARD' as const, provider: 'stripe', amountMinor: '500', status: 'CAPTURED' as const }],
    shipments: [
      {
        locationKey: 'LEEDS',
        handedOverAt: '2026-01-03T10:00:00Z',
        deliveredAt: '2026-01-05T10:00:00Z',
        isDelivered: true,
      },
    ],
  }))

test('a batch of 200 orders costs the statements of a batch of two', async () => {
  const few = await countStatements(() =>
    importOrders(manager, { channelId, orders: orders('A', 2), locations: [location] }),
  )
  const many = await countStatements(() =>
    importOrders(manager, { channelId, orders: orders('B', 200), locations: [location] }),
  )
  expect(many.result).toMatchObject({ created: 200, unchanged: 0 })
  expect(many.log.count).toBe(few.log.count)
  expect(few.log.count).toBeLessThan(45)
})

test('a place that we know by its code is used; nothing is made twice', async () => {
  const places = await read(manager, (db) => db.location.count({ where: { tenantId: world.tenantId } }))
  expect(places).toBe(4)
  const again = await importOrders(manager, { channelId, orders: orders('A', 2), locations: [location] })
  expect(again).toMatchObject({ created: 0, unchanged: 2, leftOut: [] })
})

test('a rehearsal tells every event and leaves nothing behind', async () => {
  const before = await read(manager, (db) => db.order.count({ where: { tenantId: world.tenantId } }))
  const rehearsal = await importOrders.rehearse(manager, { channelId, orders: orders('R', 3), locations: [location] })
  expect(rehearsal.events.filter(({ type }) => type === 'order.placed')).toHaveLength(3)
  expect(await read(manager, (db) => db.order.count({ where: { tenantId: world.tenantId } }))).toBe(before)
})

test('without createMissing an order of an unknown SKU is left out by name, and the others come in', async () => {
  const [known, unknown] = [orders('K', 1)[0], orders('U', 1)[0]]
  if (!known || !unknown) throw new Error('no orders')
  const line = known.lines?.[0]
  const input = [{ ...known, lines: line ? [{ ...line, sku: 'mug-blue' }] : [] }, unknown]
  const answer = await importOrders(manager, { channelId, createMissing: false, orders: input })
  expect(answer).toMatchObject({ created: 1, leftOut: ['U-0: UNKNOWN_SKU U-SKU-0'] })
})

test('batches are refused when they name an order twice, are too large, or come from somebody who may not', async () => {
  const twice = [...orders('T', 1), ...orders('T', 1)]
  await expect(importOrders(manager, { channelId, orders: twice })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(importOrders(manager, { channelId, orders: orders('L', 501) })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  await expect(importOrders(world.as('WAREHOUSE'), { channelId, orders: orders('W', 1) })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const elsewhere = await makeWorld('elsewhere')
  await expect(importOrders(elsewhere.as('MANAGER'), { channelId, orders: orders('E', 1) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('an import begun in the background is a job of the same transaction', async () => {
  const text = 'sku,title\nBG-1,Background\n'
  const file = await storeImportFile(manager, 'background.csv', Readable.from([Buffer.from(text)]))
  const run = await startImport(manager, { profile: 'products', files: [{ ...file, header: [...file.header] }] })
  const jobs = await asOwner((client) =>
    client.query(`SELECT data FROM pgboss.job WHERE name = 'run-import' AND data->'ids'->>'runId' = $1`, [run.id]),
  )
  expect(jobs.rows).toHaveLength(1)
})
