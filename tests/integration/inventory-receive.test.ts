import { expect, test } from 'vitest'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { moveStockBetweenBins } from '#modules/inventory/move-stock-between-bins'
import { openStock } from '#modules/inventory/open-stock'
import { receiveStock } from '#modules/inventory/receive-stock'
import { setSafetyStock } from '#modules/inventory/set-safety-stock'
import { newId } from '#platform/ids'
import { countStatements } from '#platform/statements'
import { read, transaction } from '#platform/tenancy'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { changesOf, stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const picker = world.as('WAREHOUSE')
const owner = world.as('ADMINISTRATOR')
const { leeds, rotterdam } = world.locations
const { variant, bin, level, held, movements, picture } = await stockGround(world, owner)
const cutOverAt = new Date('2026-01-31T23:59:00Z')
const future = new Date(Date.now() + 3_600_000)

test('opening stock is booked at the cut-over instant, with its cost, and raises the level', async () => {
  const unitCost = { amount: '4.125', currency: 'GBP' }
  await openStock(picker, {
    cutOverAt: cutOverAt.toISOString(),
    lines: [
      { variantId: variant('MUG-BLUE'), locationId: leeds, quantity: 30, unitCost },
      {
        variantId: variant('MUG-BLUE'),
        locationId: leeds,
        binId: bin(leeds, 'DMGD'),
        condition: 'DAMAGED',
        quantity: 2,
      },
      { variantId: variant('TEAPOT'), locationId: rotterdam, quantity: 5 },
    ],
  })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 32, sellable: 30 })
  expect(await level('TEAPOT', rotterdam)).toMatchObject({ onHand: 5, sellable: 5 })
  const [first] = await movements('MUG-BLUE')
  expect(first).toMatchObject({ kind: 'OPENING', at: cutOverAt, costCurrency: 'GBP', toBinId: bin(leeds) })
  expect(first?.unitCost?.toString()).toBe('4.125')
  const event = await read(owner, (db) => db.event.findFirstOrThrow({ where: { type: 'stock.opened' } }))
  expect(event.at).toEqual(cutOverAt)
})

test('a variant is opened once per bin: the batch that opens it again is refused as a whole', async () => {
  const before = await picture()
  const again = openStock(picker, {
    cutOverAt,
    lines: [
      { variantId: variant('TRAY'), locationId: leeds, quantity: 1 },
      { variantId: variant('MUG-BLUE'), locationId: leeds, quantity: 1 },
    ],
  })
  await expect(again).rejects.toMatchObject({ code: 'STOCK_ALREADY_OPENED', facts: { places: ['MUG-BLUE in MAIN'] } })
  const line = { variantId: variant('TRAY'), locationId: leeds, quantity: 1 }
  await expect(openStock(picker, { cutOverAt, lines: [line, line] })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(openStock(picker, { cutOverAt: future, lines: [line] })).rejects.toMatchObject({
    code: 'NOT_YET_HAPPENED',
  })
  await expect(openStock(picker, { cutOverAt, lines: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(openStock(world.as('PLANNER'), { cutOverAt, lines: [line] })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await picture()).toBe(before)
})

test('of two openings of the same bin at once one is made', async () => {
  const lines = [{ variantId: variant('LAMP'), locationId: leeds, quantity: 3 }]
  const answers = await Promise.allSettled([
    openStock(picker, { cutOverAt, lines }),
    openStock(picker, { cutOverAt, lines }),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await level('LAMP', leeds)).toMatchObject({ onHand: 3 })
})

test('five hundred lines are opened in as many statements as three', async () => {
  const productId = (await read(owner, (db) => db.product.findFirstOrThrow())).id
  const ids = Array.from({ length: 503 }, () => newId())
  const { tenantId, now } = owner
  await transaction(owner, (tx) =>
    tx.variant.createMany({
      data: ids.map((id, n) => ({
        tenantId,
        id,
        productId,
        sku: `BULK-${n}`,
        title: 'Bulk',
        status: 'ACTIVE',
        createdAt: now,
        updatedAt: now,
      })),
    }),
  )
  const lines = ids.map((variantId) => ({ variantId, locationId: leeds, quantity: 7 }))
  const few = await countStatements(() => openStock(picker, { cutOverAt, lines: lines.slice(0, 3) }))
  const many = await countStatements(() => openStock(picker, { cutOverAt, lines: lines.slice(3) }))
  expect(many.log.count).toBe(few.log.count)
  await expect(openStock(picker, { cutOverAt, lines: [...lines, ...lines] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})

test('a receipt has lines and movements; what lies in receiving is on hand and not yet for sale', async () => {
  const receipt = await receiveStock(picker, {
    locationId: leeds,
    reference: 'DN 4711',
    lines: [
      { variantId: variant('TRAY'), quantity: 6, unitCost: { amount: '9', currency: 'EUR' } },
      { variantId: variant('TRAY'), quantity: 4, binId: bin(leeds, 'RECV') },
    ],
  })
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 10, sellable: 6 })
  const lines = await read(owner, (db) =>
    db.receiptLine.findMany({ where: { receiptId: receipt.id }, include: { stockMovements: true } }),
  )
  expect(
    lines.map((line) => [line.quantity, line.stockMovements.map(({ kind, quantity }) => [kind, quantity])]),
  ).toEqual(
    expect.arrayContaining([
      [6, [['RECEIPT', 6]]],
      [4, [['RECEIPT', 4]]],
    ]),
  )
  expect(await changesOf(owner, 'stock.received')).toContainEqual({
    object: `StockLevel:${variant('TRAY')}:${leeds}`,
    field: 'onHand',
    before: 0,
    after: 10,
  })
})

test('a receipt of a kit, in the future, with nothing, into a closed bin or without the permission changes nothing', async () => {
  await read(owner, (db) => db.bin.updateMany({ where: { id: bin(leeds, 'RETN') }, data: { isActive: false } }))
  const before = await picture()
  const line = { variantId: variant('TRAY'), quantity: 1 }
  const good = { locationId: leeds, lines: [line] }
  const refusal = (input: Parameters<typeof receiveStock>[1]) =>
    receiveStock(picker, input).catch((refused) => refused.code)
  expect(await refusal({ ...good, lines: [{ ...line, variantId: variant('GIFT-SET') }] })).toBe('KIT_NOT_STOCKED')
  expect(await refusal({ ...good, receivedAt: future })).toBe('NOT_YET_HAPPENED')
  expect(await refusal({ ...good, lines: [] })).toBe('INVALID_INPUT')
  expect(await refusal({ ...good, lines: [{ ...line, binId: bin(leeds, 'RETN') }] })).toBe('BIN_INACTIVE')
  expect(await refusal({ ...good, lines: [{ ...line, unitCost: { amount: '1.2345678', currency: 'GBP' } }] })).toBe(
    'INVALID_INPUT',
  )
  for (const quantity of [0, -1, 0.5, 2 ** 53, Number.NaN]) {
    expect(await refusal({ ...good, lines: [{ ...line, quantity }] })).toBe('INVALID_INPUT')
  }
  await expect(receiveStock(world.as('PLANNER'), good)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(receiveStock(world.as('WAREHOUSE', { locationIds: [rotterdam] }), good)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await picture()).toBe(before)
})

test('putting away makes received goods sellable; more than lies there, or what is promised, does not move', async () => {
  const [main, receiving, quarantine] = [bin(leeds), bin(leeds, 'RECV'), bin(leeds, 'QUAR')]
  const line = { variantId: variant('TRAY'), fromBinId: receiving, toBinId: main, quantity: 4 }
  await moveStockBetweenBins(picker, { locationId: leeds, lines: [line] })
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 10, sellable: 10 })
  expect(await held('TRAY', receiving)).toBe(0)
  await plantReservedOrder(owner, {
    channelId: world.channels.web,
    variantId: variant('TRAY'),
    locationId: leeds,
    quantity: 8,
  })
  const before = await picture()
  await expect(moveStockBetweenBins(picker, { locationId: leeds, lines: [line] })).rejects.toMatchObject({
    code: 'QUANTITY_UNAVAILABLE',
    facts: { binId: receiving, available: 0, missing: 4 },
  })
  const hide = {
    variantId: variant('TRAY'),
    fromBinId: main,
    toBinId: quarantine,
    quantity: 3,
    toCondition: 'QUALITY_HOLD' as const,
  }
  await expect(moveStockBetweenBins(picker, { locationId: leeds, lines: [hide] })).rejects.toMatchObject({
    code: 'QUANTITY_UNAVAILABLE',
    facts: { binId: null, available: 2, missing: 1 },
  })
  await expect(
    moveStockBetweenBins(picker, { locationId: leeds, lines: [{ ...line, toBinId: receiving }] }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(
    moveStockBetweenBins(world.as('SUPPORT_AGENT'), { locationId: leeds, lines: [line] }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await picture()).toBe(before)
  await moveStockBetweenBins(picker, { locationId: leeds, lines: [{ ...hide, quantity: 2 }] })
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 10, sellable: 8, reserved: 8 })
})

test('safety stock is set per level, made when missing, told before and after', async () => {
  const planner = world.as('PLANNER')
  await setSafetyStock(planner, { lines: [{ variantId: variant('CANDLE'), locationId: rotterdam, safetyStock: 5 }] })
  await setSafetyStock(planner, { lines: [{ variantId: variant('CANDLE'), locationId: rotterdam, safetyStock: 8 }] })
  expect(await level('CANDLE', rotterdam)).toMatchObject({ onHand: 0, safetyStock: 8 })
  expect(await changesOf(owner, 'stock.safety-stock-set')).toEqual([
    { object: `StockLevel:${variant('CANDLE')}:${rotterdam}`, field: 'safetyStock', before: 5, after: 8 },
  ])
  const before = await picture()
  const lines = [{ variantId: variant('CANDLE'), locationId: rotterdam, safetyStock: -1 }]
  await expect(setSafetyStock(planner, { lines })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(setSafetyStock(picker, { lines })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await picture()).toBe(before)
  expect(await checkStockInvariants(owner)).toEqual([])
})
