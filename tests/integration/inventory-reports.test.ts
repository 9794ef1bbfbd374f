import { expect, test } from 'vitest'
import { z } from 'zod'
import { adjustStock } from '#modules/inventory/adjust-stock'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { moveStock, type NewMovement } from '#modules/inventory/move-stock.step'
import { command } from '#platform/command'
import { isRefusal } from '#platform/refusal'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

let shipped: readonly NewMovement[] = []
/** An outside report of the tests: goods have left, whatever our books say. */
const report = command({
  name: 'test.report',
  permission: 'order:place',
  input: z.object({}),
  refusals: [],
  async run(cx) {
    const moved = await moveStock(cx, shipped, { onShort: 'ADJUST' })
    cx.record({ type: 'test.reported', objects: [] })
    return { type: 'Test', id: cx.commandId, unexplained: moved.unexplained.length, lost: moved.lost.length }
  },
})

const world = await makeWorld()
const owner = world.as('ADMINISTRATOR')
const { leeds } = world.locations
const { variant, place, level, held, movements } = await stockGround(world, owner)
const shipment = (sku: string, quantity: number, over: Partial<NewMovement> = {}): NewMovement => ({
  kind: 'SHIPMENT',
  variantId: variant(sku),
  quantity,
  from: place(leeds),
  ...over,
})

test('goods that leave beyond what the books hold are first written in, then shipped, and somebody is told', async () => {
  await world.stock('MUG-BLUE', 'leeds', 2)
  shipped = [shipment('MUG-BLUE', 5), shipment('TRAY', 1)]
  expect(await report(owner, {})).toMatchObject({ unexplained: 2, lost: 0 })
  expect((await movements('MUG-BLUE')).map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['OPENING', 2],
    ['UNEXPLAINED', 3],
    ['SHIPMENT', 5],
  ])
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 0, sellable: 0 })
  const exceptions = await read(owner, (db) => db.exception.findMany({ where: { type: 'unexplained-stock' } }))
  expect(new Set(exceptions.map(({ variantId }) => variantId))).toEqual(new Set([variant('MUG-BLUE'), variant('TRAY')]))
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('what is written in covers what leaves: promises on other bins stand', async () => {
  const packing = place(leeds, 'PACK')
  shipped = [
    { kind: 'RECEIPT', variantId: variant('TRAY'), quantity: 3, to: packing },
    { kind: 'RECEIPT', variantId: variant('TRAY'), quantity: 2, to: place(leeds) },
  ]
  await report(owner, {})
  const plan = { channelId: world.channels.web, variantId: variant('TRAY'), locationId: leeds, quantity: 3 }
  await plantReservedOrder(owner, { ...plan, picked: 3 })
  shipped = [shipment('TRAY', 5)]
  expect(await report(owner, {})).toMatchObject({ unexplained: 1, lost: 0 })
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 3, sellable: 3, reserved: 3 })
})

test('an outside shipment of promised units takes the promise back instead of being refused', async () => {
  await world.stock('TEAPOT', 'leeds', 4)
  const order = await plantReservedOrder(owner, {
    channelId: world.channels.web,
    variantId: variant('TEAPOT'),
    locationId: leeds,
    quantity: 4,
  })
  shipped = [shipment('TEAPOT', 3)]
  expect(await report(owner, {})).toMatchObject({ unexplained: 0, lost: 1 })
  expect(await level('TEAPOT', leeds)).toMatchObject({ onHand: 1, sellable: 1, reserved: 1 })
  const [reservation] = await read(owner, (db) => db.reservation.findMany({ where: { id: order.reservationId } }))
  expect(reservation?.quantity).toBe(1)
  const jobs = await read(owner, (db) => db.event.count({ where: { type: 'stock.reservation-lost' } }))
  expect(jobs).toBe(1)
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('a hand-over ends the promise with the movement: nobody else loses theirs', async () => {
  await world.stock('CANDLE', 'leeds', 5)
  const plan = { channelId: world.channels.web, variantId: variant('CANDLE'), locationId: leeds }
  const mine = await plantReservedOrder(owner, { ...plan, quantity: 3 })
  await plantReservedOrder(owner, { ...plan, quantity: 2 })
  await read(owner, (db) => db.reservation.updateMany({ where: { id: mine.reservationId }, data: { quantity: 0 } }))
  shipped = [shipment('CANDLE', 3, { releases: 3 })]
  expect(await report(owner, {})).toMatchObject({ unexplained: 0, lost: 0 })
  expect(await level('CANDLE', leeds)).toMatchObject({ onHand: 2, sellable: 2, reserved: 2 })
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('units in hand keep their promise while the shelf can give', async () => {
  await world.stock('MUG-RED', 'leeds', 6)
  const plan = { variantId: variant('MUG-RED'), locationId: leeds, quantity: 3 }
  const wholesale = await plantReservedOrder(owner, { ...plan, channelId: world.channels.wholesale, picked: 3 })
  const market = await plantReservedOrder(owner, { ...plan, channelId: world.channels.marketplace })
  const seen = {
    variantId: variant('MUG-RED'),
    locationId: leeds,
    expectedQuantity: 6,
    quantity: 4,
    reasonCode: 'LOST',
  }
  await adjustStock(owner, seen)
  const rows = await read(owner, (db) => db.reservation.findMany({ where: { variantId: variant('MUG-RED') } }))
  const left = new Map(rows.map(({ id, quantity }) => [id, quantity]))
  expect([left.get(wholesale.reservationId), left.get(market.reservationId)]).toEqual([3, 1])
})

test('a report costs the same number of statements however many rows fall short', async () => {
  shipped = [shipment('LAMP', 1)]
  const few = await countStatements(() => report(owner, {}))
  shipped = Array.from({ length: 30 }, () => shipment('LAMP', 1))
  const many = await countStatements(() => report(owner, {}))
  expect(many.log.count).toBe(few.log.count)
  expect(await held('LAMP', place(leeds).binId)).toBe(0)
})

test('reports and buyers at once never promise what is not there', async () => {
  const busy = await makeWorld('busy')
  const actor = busy.as('ADMINISTRATOR')
  const ground = await stockGround(busy, actor)
  const plan = { channelId: busy.channels.web, variantId: busy.variants.TRAY ?? '', locationId: busy.locations.leeds }
  await busy.stock('TRAY', 'leeds', 40)
  for (let n = 0; n < 10; n += 1) await plantReservedOrder(actor, { ...plan, quantity: 3 })
  const lower = async (to: number) => {
    const seen = await ground.held('TRAY', ground.bin(plan.locationId))
    if (seen === to) return
    await adjustStock(actor, {
      variantId: plan.variantId,
      locationId: plan.locationId,
      expectedQuantity: seen,
      quantity: to,
      reasonCode: 'LOST',
    })
  }
  const answers = await Promise.allSettled([35, 30, 25, 20, 15, 10, 5].flatMap((to) => [lower(to), lower(to - 1)]))
  const failed = answers.flatMap((one) => (one.status === 'rejected' && !isRefusal(one.reason) ? [one.reason] : []))
  expect(failed).toEqual([])
  expect(await checkStockInvariants(actor)).toEqual([])
})
