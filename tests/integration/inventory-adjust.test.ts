import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { adjustStock } from '#modules/inventory/adjust-stock'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { recordDamage } from '#modules/inventory/record-damage'
import { read } from '#platform/tenancy'
import { asOwner } from '../support/database.ts'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { changesOf, stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const picker = world.as('WAREHOUSE')
const owner = world.as('ADMINISTRATOR')
const { leeds, rotterdam } = world.locations
const ground = await stockGround(world, owner)
const { variant, bin, level, held, picture } = ground

const adjustment = (sku: string, expectedQuantity: number, quantity: number) => ({
  variantId: variant(sku),
  locationId: leeds,
  expectedQuantity,
  quantity,
  reasonCode: 'FOUND',
})

test('an adjustment books the difference with its reason and tells every field before and after', async () => {
  await world.stock('MUG-BLUE', 'leeds', 10)
  await adjustStock(picker, { ...adjustment('MUG-BLUE', 10, 7), reasonCode: 'LOST', note: 'broken shelf' })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 7, sellable: 7, reserved: 0 })
  const [, movement] = await ground.movements('MUG-BLUE')
  expect(movement).toMatchObject({
    kind: 'ADJUSTMENT',
    quantity: 3,
    fromBinId: bin(leeds),
    note: 'broken shelf',
    actorId: picker.id,
  })
  expect(movement?.reasonCodeId).not.toBeNull()
  expect(await changesOf(owner, 'stock.adjusted')).toEqual([
    { object: `StockLevel:${variant('MUG-BLUE')}:${leeds}`, field: 'onHand', before: 10, after: 7 },
    { object: `StockLevel:${variant('MUG-BLUE')}:${leeds}`, field: 'sellable', before: 10, after: 7 },
    { object: `BinStock:${bin(leeds)}:${variant('MUG-BLUE')}:SELLABLE`, field: 'quantity', before: 10, after: 7 },
  ])
})

test('an adjustment makes the level of a variant that was never there', async () => {
  await adjustStock(picker, adjustment('TRAY', 0, 4))
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 4, sellable: 4 })
})

test('a bin that holds another quantity than was seen is not touched, and the actual is told', async () => {
  const before = await picture()
  await expect(adjustStock(picker, adjustment('MUG-BLUE', 10, 12))).rejects.toMatchObject({
    code: 'STOCK_MOVED',
    facts: { expected: 10, actual: 7, binId: bin(leeds) },
  })
  expect(await picture()).toBe(before)
})

test('of twenty adjustments that saw the same quantity exactly one is made', async () => {
  // Somebody holds the level until all have come as far as they can, so that they really meet.
  const answers = await asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query(`SELECT FROM "StockLevel" WHERE "variantId" = $1 FOR UPDATE`, [variant('MUG-BLUE')])
    const adjusting = Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => adjustStock(picker, adjustment('MUG-BLUE', 7, 20 + n))),
    )
    await setTimeout(400)
    await client.query('COMMIT')
    return adjusting
  })
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(['STOCK_MOVED']))
  expect(await checkStockInvariants(owner)).toEqual([])
})

test.each([
  ['negative', -1],
  ['fractional', 1.5],
  ['beyond every integer', 2 ** 53],
  ['not a number', Number.NaN],
  ['infinite', Number.POSITIVE_INFINITY],
  ['text', '5' as unknown as number],
])('a quantity that is %s is refused by name and changes nothing', async (_case, quantity) => {
  const before = await picture()
  const refused = adjustStock(picker, adjustment('TRAY', 4, quantity))
  await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'quantity' }] })
  expect(await picture()).toBe(before)
})

test('an adjustment that changes nothing, an unknown reason, bin, variant or kit is refused and changes nothing', async () => {
  const before = await picture()
  const good = adjustment('TRAY', 4, 5)
  const nothing = '01890000-0000-7000-8000-000000000000'
  await expect(adjustStock(picker, { ...good, quantity: 4 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(adjustStock(picker, { ...good, reasonCode: 'WHIM' })).rejects.toMatchObject({ code: 'REASON_UNKNOWN' })
  await expect(adjustStock(picker, { ...good, variantId: nothing })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(adjustStock(picker, { ...good, locationId: nothing })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(adjustStock(picker, { ...good, binId: bin(rotterdam) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(adjustStock(picker, adjustment('GIFT-SET', 0, 1))).rejects.toMatchObject({ code: 'KIT_NOT_STOCKED' })
  expect(await picture()).toBe(before)
})

test('without the permission, in another tenant or out of sight nothing changes', async () => {
  const before = await picture()
  const stranger = (await makeWorld('stranger')).as('WAREHOUSE')
  const elsewhere = world.as('WAREHOUSE', { locationIds: [rotterdam] })
  const good = adjustment('TRAY', 4, 5)
  await expect(adjustStock(world.as('PLANNER'), good)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(adjustStock(stranger, good)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(adjustStock(elsewhere, good)).rejects.toMatchObject({ code: 'NOT_FOUND', facts: { type: 'Location' } })
  expect(await picture()).toBe(before)
})

test('a rehearsal tells the changes and makes none', async () => {
  const before = await picture()
  const rehearsal = await adjustStock.rehearse(picker, adjustment('TRAY', 4, 9))
  expect(rehearsal.changes).toContainEqual(expect.objectContaining({ field: 'onHand', before: 4, after: 9 }))
  expect(await picture()).toBe(before)
})

test('a decrease below the promises takes them back from the last in line, and opens one exception per order', async () => {
  await world.stock('CANDLE', 'leeds', 10)
  const common = { variantId: variant('CANDLE'), locationId: leeds, quantity: 4 }
  const early = new Date('2026-12-01T00:00:00Z')
  const late = new Date('2026-12-09T00:00:00Z')
  const market = await plantReservedOrder(owner, { ...common, channelId: world.channels.marketplace, shipBy: late })
  const webLate = await plantReservedOrder(owner, {
    ...common,
    quantity: 3,
    channelId: world.channels.web,
    shipBy: late,
  })
  const webEarly = await plantReservedOrder(owner, {
    ...common,
    quantity: 3,
    channelId: world.channels.web,
    shipBy: early,
  })
  await adjustStock(picker, adjustment('CANDLE', 10, 5))
  const left = await read(owner, (db) => db.reservation.findMany({ where: { variantId: variant('CANDLE') } }))
  const quantityOf = (id: string) => left.find((row) => row.id === id)?.quantity
  expect([market, webEarly, webLate].map(({ reservationId }) => quantityOf(reservationId))).toEqual([4, 1, 0])
  expect(await level('CANDLE', leeds)).toMatchObject({ onHand: 5, sellable: 5, reserved: 5 })
  const exceptions = await read(owner, (db) => db.exception.findMany({ where: { type: 'oversold' } }))
  expect(new Set(exceptions.map(({ orderId }) => orderId))).toEqual(new Set([webLate.orderId, webEarly.orderId]))
  const event = await read(owner, (db) => db.event.findFirstOrThrow({ where: { type: 'stock.reservation-lost' } }))
  expect((event.data as { reservations: unknown }).reservations).toEqual(
    expect.arrayContaining([
      {
        id: webLate.reservationId,
        fulfillmentOrderLineId: webLate.fulfillmentOrderLineId,
        orderId: webLate.orderId,
        quantity: 3,
      },
      {
        id: webEarly.reservationId,
        fulfillmentOrderLineId: webEarly.fulfillmentOrderLineId,
        orderId: webEarly.orderId,
        quantity: 2,
      },
    ]),
  )
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('damage goes to the damaged bin: still on hand, no longer for sale', async () => {
  await world.stock('TEAPOT', 'leeds', 6)
  const damage = {
    variantId: variant('TEAPOT'),
    locationId: leeds,
    expectedQuantity: 6,
    quantity: 2,
    reasonCode: 'DAMAGED',
  }
  await recordDamage(picker, damage)
  expect(await level('TEAPOT', leeds)).toMatchObject({ onHand: 6, sellable: 4 })
  expect(await held('TEAPOT', bin(leeds, 'DMGD'), 'DAMAGED')).toBe(2)
  const before = await picture()
  await expect(recordDamage(picker, damage)).rejects.toMatchObject({ code: 'STOCK_MOVED', facts: { actual: 4 } })
  await expect(recordDamage(picker, { ...damage, quantity: 7 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(recordDamage(world.as('PLANNER'), damage)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await picture()).toBe(before)
})
