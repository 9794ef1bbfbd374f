import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Demand } from '#modules/inventory/demand.rules'
import { findSupply } from '#modules/inventory/find-supply'
import { moveStock, type NewMovement } from '#modules/inventory/move-stock.step'
import { releaseStock } from '#modules/inventory/release-stock.step'
import { reserveStock } from '#modules/inventory/reserve-stock.step'
import { command } from '#platform/command'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { asOwner } from '../support/database.ts'
import { makeWorld } from '../support/world.ts'

const demandInput = z.array(z.object({ variantId: z.uuid(), locationId: z.uuid(), quantity: z.int() }))

/** A buyer of the tests: takes what is asked for, all or nothing, and keeps no reservation rows. */
const buy = command({
  name: 'test.buy',
  permission: 'order:place',
  input: demandInput,
  refusals: [],
  async run(cx, demands) {
    const uncovered = await reserveStock(cx, demands)
    cx.record({ type: 'test.bought', objects: [] })
    return { type: 'Test', id: cx.commandId, uncovered: uncovered.length }
  },
})

const giveBack = command({
  name: 'test.give-back',
  permission: 'order:place',
  input: demandInput,
  refusals: [],
  async run(cx, demands) {
    await releaseStock(cx, demands)
    cx.record({ type: 'test.gave-back', objects: [] })
    return { type: 'Test', id: cx.commandId }
  },
})

let movements: readonly NewMovement[] = []
const move = command({
  name: 'test.move',
  permission: 'order:place',
  input: z.object({}),
  refusals: [],
  async run(cx) {
    await moveStock(cx, movements)
    cx.record({ type: 'test.moved', objects: [] })
    return { type: 'Test', id: cx.commandId }
  },
})

const world = await makeWorld()
const manager = world.as('MANAGER')
const { leeds, rotterdam } = world.locations
const variant = (sku: string) => world.variants[sku] ?? ''
const want = (sku: string, locationId: string, quantity: number): Demand => ({
  variantId: variant(sku),
  locationId,
  quantity,
})
const level = (sku: string, locationId: string) =>
  read(manager, (db) => db.stockLevel.findFirst({ where: { variantId: variant(sku), locationId } }))

test('of 50 units 200 buyers at once are promised exactly 50', async () => {
  await world.stock('MUG-BLUE', 'leeds', 50)
  const answers = await Promise.all(Array.from({ length: 200 }, () => buy(manager, [want('MUG-BLUE', leeds, 1)])))
  expect(answers.filter(({ uncovered }) => uncovered === 0)).toHaveLength(50)
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 50, sellable: 50, reserved: 50 })
})

test('crossing demands wait for each other: nothing deadlocks, nothing is lost', async () => {
  await world.stock('TRAY', 'leeds', 500)
  await world.stock('CANDLE', 'leeds', 500)
  await world.stock('TRAY', 'rotterdam', 500)
  const one = [want('TRAY', leeds, 1), want('CANDLE', leeds, 2), want('TRAY', rotterdam, 1)]
  const other = [...one].reverse()
  await Promise.all(Array.from({ length: 100 }, (_, i) => buy(manager, i % 2 === 0 ? one : other)))
  expect(await level('TRAY', leeds)).toMatchObject({ reserved: 100 })
  expect(await level('CANDLE', leeds)).toMatchObject({ reserved: 200 })
  expect(await level('TRAY', rotterdam)).toMatchObject({ reserved: 100 })
  // A deadlock would have been retried and gone unseen: the database counts them.
  const { rows } = await asOwner((client) =>
    client.query(`SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`),
  )
  expect(rows).toEqual([{ deadlocks: 0 }])
})

test('demand of one pair is judged together, and an uncovered pair takes nothing', async () => {
  await world.stock('TEAPOT', 'leeds', 3)
  const short = await buy(manager, [want('TEAPOT', leeds, 2), want('TEAPOT', leeds, 2), want('TEAPOT', rotterdam, 1)])
  expect(short.uncovered).toBe(2)
  expect(await level('TEAPOT', leeds)).toMatchObject({ reserved: 0 })
})

test('safety stock is not promised', async () => {
  await read(manager, (db) =>
    db.stockLevel.updateMany({ where: { variantId: variant('TEAPOT'), locationId: leeds }, data: { safetyStock: 2 } }),
  )
  expect((await buy(manager, [want('TEAPOT', leeds, 2)])).uncovered).toBe(1)
  expect((await buy(manager, [want('TEAPOT', leeds, 1)])).uncovered).toBe(0)
})

test('released units are free again; releasing more than is reserved aborts', async () => {
  await giveBack(manager, [want('TEAPOT', leeds, 1)])
  expect(await level('TEAPOT', leeds)).toMatchObject({ reserved: 0 })
  await expect(giveBack(manager, [want('TEAPOT', leeds, 1)])).rejects.toThrow()
  await expect(giveBack(manager, [want('LAMP', leeds, 1)])).rejects.toThrow('does not exist')
})

test('supply names free stock by location, less reserved and safety stock, in one statement', async () => {
  const ids = [variant('TEAPOT'), variant('MUG-BLUE'), variant('TRAY')]
  const { result, log } = await countStatements(() => read(manager, (db) => findSupply(db, ids)))
  expect(log.texts.filter((text) => text.includes('"StockLevel"'))).toHaveLength(1)
  expect([...result.levels].sort((a, b) => a.free - b.free)).toEqual([
    { variantId: variant('TEAPOT'), locationId: leeds, free: 1 },
    { variantId: variant('TRAY'), locationId: leeds, free: 400 },
    { variantId: variant('TRAY'), locationId: rotterdam, free: 400 },
  ])
  expect(result.backordered.size).toBe(0)
})

test('moving costs the same number of statements for one row and for fifty', async () => {
  const bins = await read(manager, (db) => db.bin.findMany({ where: { locationId: leeds } }))
  const place = (code: string) => ({
    locationId: leeds,
    binId: bins.find((bin) => bin.code === code)?.id ?? '',
    condition: 'SELLABLE' as const,
  })
  const one: NewMovement = {
    kind: 'PICK',
    variantId: variant('TRAY'),
    quantity: 1,
    from: place('MAIN'),
    to: place('PACK'),
  }
  movements = [one]
  const few = await countStatements(() => move(manager, {}))
  movements = Array.from({ length: 50 }, () => one)
  const many = await countStatements(() => move(manager, {}))
  expect(many.log.count).toBe(few.log.count)
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 500, sellable: 500, reserved: 100 })
})

test('what is not in the bin, or is promised, is not moved', async () => {
  const bins = await read(manager, (db) => db.bin.findMany({ where: { locationId: leeds } }))
  const place = (code: string) => ({
    locationId: leeds,
    binId: bins.find((bin) => bin.code === code)?.id ?? '',
    condition: 'SELLABLE' as const,
  })
  movements = [{ kind: 'MOVE', variantId: variant('CANDLE'), quantity: 501, from: place('MAIN'), to: place('PACK') }]
  await expect(move(manager, {})).rejects.toMatchObject({
    code: 'QUANTITY_UNAVAILABLE',
    facts: { binId: place('MAIN').binId, available: 500, missing: 1 },
  })
  movements = [{ kind: 'MOVE', variantId: variant('CANDLE'), quantity: 301, from: place('MAIN'), to: place('QUAR') }]
  await expect(move(manager, {})).rejects.toMatchObject({
    code: 'QUANTITY_UNAVAILABLE',
    facts: { binId: null, available: 300, missing: 1 },
  })
  expect(await level('CANDLE', leeds)).toMatchObject({ onHand: 500, sellable: 500, reserved: 200 })
})
