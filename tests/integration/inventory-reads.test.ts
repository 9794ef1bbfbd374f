import { expect, test } from 'vitest'
import { skuKey } from '#lib/identifiers'
import { adjustStock } from '#modules/inventory/adjust-stock'
import { findAvailability } from '#modules/inventory/find-availability'
import { findBinStock } from '#modules/inventory/find-bin-stock'
import { findCounts } from '#modules/inventory/find-counts'
import { findStockLevels, type StockLevelView } from '#modules/inventory/find-stock-levels'
import { findStockMovements } from '#modules/inventory/find-stock-movements'
import { findTransfers } from '#modules/inventory/find-transfers'
import { receiveStock } from '#modules/inventory/receive-stock'
import { recordCount } from '#modules/inventory/record-count'
import { requestTransfer } from '#modules/inventory/request-transfer'
import { setSafetyStock } from '#modules/inventory/set-safety-stock'
import { shipTransfer } from '#modules/inventory/ship-transfer'
import { startCount } from '#modules/inventory/start-count'
import { newId } from '#platform/ids'
import type { Page, PageRequest } from '#platform/page'
import { countStatements } from '#platform/statements'
import { read, transaction } from '#platform/tenancy'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const manager = world.as('MANAGER')
const { leeds, rotterdam } = world.locations
const ground = await stockGround(world, world.as('ADMINISTRATOR'))
const { variant, bin } = ground
for (const sku of ['MUG-BLUE', 'MUG-RED', 'TEAPOT']) {
  await world.stock(sku, 'leeds', 10)
  await world.stock(sku, 'rotterdam', 4)
}
await setSafetyStock(manager, { lines: [{ variantId: variant('TEAPOT'), locationId: rotterdam, safetyStock: 6 }] })
const receipt = await receiveStock(manager, { locationId: leeds, lines: [{ variantId: variant('TRAY'), quantity: 3 }] })
const all = { first: 100 }

/** Follows the cursors to the end. */
async function walk<Row>(list: (page: PageRequest) => Promise<Page<Row>>, first: number): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const page: Page<Row> = await list({ first, after })
    rows.push(...page.rows)
    after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null
  } while (after)
  return rows
}

test('levels are paged without loss or repetition, and found by variant, location, id, SKU and missing safety', async () => {
  const keyOf = ({ sku, locationCode }: StockLevelView) => `${sku} ${locationCode}`
  const levels = await walk((page) => findStockLevels(manager, {}, page), 2)
  expect(levels.map(keyOf)).toEqual([
    'MUG-BLUE LEEDS',
    'MUG-BLUE RTM',
    'MUG-RED LEEDS',
    'MUG-RED RTM',
    'TEAPOT LEEDS',
    'TEAPOT RTM',
    'TRAY LEEDS',
  ])
  const found = async (filter: Parameters<typeof findStockLevels>[1]) =>
    (await findStockLevels(manager, filter, all)).rows.map(keyOf)
  expect(await found({ variantIds: [variant('TEAPOT')], locationIds: [leeds] })).toEqual(['TEAPOT LEEDS'])
  expect(await found({ ids: [`${variant('TRAY')}:${leeds}`] })).toEqual(['TRAY LEEDS'])
  expect(await found({ isBelowSafety: true })).toEqual(['TEAPOT RTM'])
  expect(await found({ search: 'TRAY' })).toEqual(['TRAY LEEDS'])
  const term = { tenantId: world.tenantId, kind: 'SKU', objectType: 'Variant' }
  await transaction(manager, (tx) =>
    tx.searchTerm.createMany({ data: [{ ...term, term: skuKey('MUG-RED') ?? '', objectId: variant('MUG-RED') }] }),
  )
  expect(await found({ search: 'mug-r' })).toEqual(['MUG-RED LEEDS', 'MUG-RED RTM'])
})

test('a level says what is free: sellable, less reserved and safety stock', async () => {
  const { rows } = await findStockLevels(manager, { variantIds: [variant('TEAPOT')], locationIds: [rotterdam] }, all)
  expect(rows).toMatchObject([
    { onHand: 4, sellable: 4, reserved: 0, safetyStock: 6, available: -2, title: 'Teapot', unit: 'PIECE' },
  ])
})

test('movements name both places, the reason and the document they came from; the latest first', async () => {
  await adjustStock(manager, {
    variantId: variant('MUG-RED'),
    locationId: leeds,
    expectedQuantity: 10,
    quantity: 9,
    reasonCode: 'LOST',
  })
  const [adjusted] = (await findStockMovements(manager, { kinds: ['ADJUSTMENT'] }, all)).rows
  expect(adjusted).toMatchObject({
    sku: 'MUG-RED',
    quantity: 1,
    from: { locationCode: 'LEEDS', binCode: 'MAIN', condition: 'SELLABLE' },
    to: null,
    reasonCode: 'LOST',
    cause: null,
  })
  const [received] = (await findStockMovements(manager, { variantIds: [variant('TRAY')] }, all)).rows
  expect(received).toMatchObject({
    kind: 'RECEIPT',
    cause: { type: 'Receipt', id: receipt.id, number: receipt.number },
  })
  const ledger = await walk((page) => findStockMovements(manager, {}, page), 3)
  expect(ledger).toHaveLength(8)
  expect([...ledger].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))).toEqual(ledger)
  const there = await findStockMovements(manager, { locationIds: [rotterdam], kinds: ['OPENING'] }, all)
  expect(there.rows).toHaveLength(3)
  expect((await findStockMovements(manager, { from: new Date(Date.now() + 60_000) }, all)).rows).toEqual([])
})

test('transfers come with their lines, found by state, end and variant', async () => {
  const lines = [{ variantId: variant('MUG-BLUE'), quantity: 5 }]
  const { id } = await requestTransfer(manager, { fromLocationId: leeds, toLocationId: rotterdam, lines })
  await shipTransfer(manager, { transferId: id })
  const { rows } = await findTransfers(
    manager,
    { statuses: ['SHIPPED'], locationIds: [rotterdam], variantIds: [variant('MUG-BLUE')] },
    all,
  )
  expect(rows).toMatchObject([
    {
      id,
      fromLocationName: 'Leeds',
      toLocationName: 'Rotterdam',
      lines: [{ sku: 'MUG-BLUE', requested: 5, shipped: 5, received: 0 }],
    },
  ])
  expect((await findTransfers(manager, { statuses: ['REQUESTED'] }, all)).rows).toEqual([])
})

test('a blind count hides what is expected until it is closed', async () => {
  const { id: countId } = await startCount(manager, { locationId: leeds })
  await recordCount(manager, { countId, lines: [{ binId: bin(leeds), variantId: variant('TRAY'), counted: 2 }] })
  const seen = await findCounts(manager, { ids: [countId] }, all)
  expect(seen.rows).toMatchObject([
    { lineCount: 1, differences: 1, lines: [{ expected: 3, counted: 2, difference: -1, binCode: 'MAIN' }] },
  ])
  const blind = await findCounts(manager, { ids: [countId] }, all, { isBlind: true })
  expect(blind.rows).toMatchObject([{ differences: null, lines: [{ expected: null, counted: 2, difference: null }] }])
  const sheet = await findBinStock(manager, { locationId: leeds }, all, { isBlind: true })
  expect(new Set(sheet.rows.map(({ quantity }) => quantity))).toEqual(new Set([null]))
})

test('bin stock is paged over variants, bins and conditions without loss', async () => {
  const rows = await walk((page) => findBinStock(manager, { locationId: leeds }, page), 1)
  expect(rows.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ['MUG-BLUE', 5],
    ['MUG-RED', 9],
    ['TEAPOT', 10],
    ['TRAY', 3],
  ])
})

test('availability explains its terms: stock by location, what is promised, and transfers from their day', async () => {
  await plantReservedOrder(world.as('ADMINISTRATOR'), {
    channelId: world.channels.web,
    variantId: variant('MUG-BLUE'),
    locationId: leeds,
    quantity: 2,
  })
  const ask = (on: string | null) =>
    findAvailability(manager, { variantId: variant('MUG-BLUE'), channelId: world.channels.web, on })
  const today = await ask(null)
  expect(today?.terms.map(({ kind, quantity, locationName }) => [kind, quantity, locationName])).toEqual([
    ['ON_HAND', 5, 'Leeds'],
    ['RESERVED', -2, 'Leeds'],
    ['ON_HAND', 4, 'Rotterdam'],
  ])
  expect(today?.available).toBe(7)
  const later = await ask('2099-01-01')
  expect(later?.available).toBe(12)
  expect(later?.terms).toContainEqual(
    expect.objectContaining({ kind: 'INBOUND', quantity: 5, locationName: 'Rotterdam' }),
  )
  expect(await findAvailability(manager, { variantId: newId(), channelId: world.channels.web })).toBeNull()
})

test('every list and the availability cost one statement, whatever the number of rows', async () => {
  const reads = [
    () => findStockLevels(manager, {}, all),
    () => findStockMovements(manager, {}, all),
    () => findTransfers(manager, {}, all),
    () => findCounts(manager, {}, all),
    () => findBinStock(manager, { locationId: leeds }, all),
    () => findAvailability(manager, { variantId: variant('TRAY'), channelId: world.channels.web }),
  ]
  for (const list of reads) {
    await list()
    expect((await countStatements<unknown>(list)).log.count).toBe(1)
  }
})

test('another tenant sees nothing, and a member limited to a location only that', async () => {
  const stranger = (await makeWorld('stranger')).as('MANAGER')
  expect((await findStockLevels(stranger, {}, all)).rows).toEqual([])
  expect((await findStockMovements(stranger, { variantIds: [variant('TRAY')] }, all)).rows).toEqual([])
  expect(await findAvailability(stranger, { variantId: variant('TRAY'), channelId: world.channels.web })).toBeNull()
  const dutch = world.as('WAREHOUSE', { locationIds: [rotterdam] })
  expect(new Set((await findStockLevels(dutch, {}, all)).rows.map(({ locationId }) => locationId))).toEqual(
    new Set([rotterdam]),
  )
  expect((await findBinStock(dutch, { locationId: leeds }, all)).rows).toEqual([])
  expect((await findCounts(dutch, {}, all)).rows).toEqual([])
  const [transfer] = (await findTransfers(dutch, {}, all)).rows
  expect(transfer).toMatchObject({ fromLocationName: null, toLocationName: 'Rotterdam' })
  expect(await read(dutch, (db) => db.stockLevel.count({ where: { locationId: leeds } }))).toBe(0)
})

test('pages out of bounds and cursors of another list are refused', async () => {
  await expect(findStockLevels(manager, {}, { first: 0 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(findStockMovements(manager, {}, { first: 101 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  const { cursors } = await findStockLevels(manager, {}, all)
  await expect(findTransfers(manager, {}, { first: 1, after: cursors[0] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})
