import { expect, test } from 'vitest'
import { closeCount } from '#modules/inventory/close-count'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { moveStockBetweenBins } from '#modules/inventory/move-stock-between-bins'
import { recordCount } from '#modules/inventory/record-count'
import { startCount } from '#modules/inventory/start-count'
import { read } from '#platform/tenancy'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { changesOf, stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const picker = world.as('WAREHOUSE')
const owner = world.as('ADMINISTRATOR')
const { leeds, rotterdam } = world.locations
const { variant, bin, level, movements, picture } = await stockGround(world, owner)
const main = bin(leeds)
const found = (sku: string, counted: number, expectedQuantity?: number) => ({
  binId: main,
  variantId: variant(sku),
  counted,
  expectedQuantity,
})
const start = () => startCount(picker, { locationId: leeds })

test('differences become movements with their reason when the count closes; what agrees does not move', async () => {
  await world.stock('MUG-BLUE', 'leeds', 10)
  await world.stock('TRAY', 'leeds', 5)
  const { id: countId } = await start()
  await recordCount(picker, { countId, lines: [found('MUG-BLUE', 8, 10), found('TRAY', 5, 5), found('CANDLE', 2)] })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 10 })
  await closeCount(picker, { countId, reasonCode: 'COUNT_DIFFERENCE' })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 8, sellable: 8 })
  expect(await level('CANDLE', leeds)).toMatchObject({ onHand: 2 })
  expect((await movements('TRAY')).map(({ kind }) => kind)).toEqual(['OPENING'])
  const [, counted] = await movements('MUG-BLUE')
  expect(counted).toMatchObject({ kind: 'COUNT', quantity: 2, fromBinId: main })
  expect(counted?.reasonCodeId).not.toBeNull()
  expect(counted?.countLineId).not.toBeNull()
  const event = await read(owner, (db) => db.event.findFirstOrThrow({ where: { type: 'stock.counted' } }))
  expect(event.data).toMatchObject({ right: 1, counted: 3 })
  expect(await changesOf(owner, 'stock.counted')).toContainEqual(
    expect.objectContaining({ field: 'status', after: 'CLOSED' }),
  )
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('a sheet that showed another quantity is refused with the actual; a blind finding is not', async () => {
  const { id: countId } = await start()
  const before = await picture()
  await expect(recordCount(picker, { countId, lines: [found('MUG-BLUE', 7, 10)] })).rejects.toMatchObject({
    code: 'STOCK_MOVED',
    facts: { expected: 10, actual: 8 },
  })
  expect(await picture()).toBe(before)
  await recordCount(picker, { countId, lines: [found('MUG-BLUE', 7)] })
  await recordCount(picker, { countId, lines: [found('MUG-BLUE', 8)] })
  expect((await closeCount(picker, { countId })).differences).toBe(0)
})

test('what moves between counting and closing is no difference', async () => {
  const { id: countId } = await start()
  await recordCount(picker, { countId, lines: [found('TRAY', 4)] })
  const line = { variantId: variant('TRAY'), fromBinId: main, toBinId: bin(leeds, 'PACK'), quantity: 2 }
  await moveStockBetweenBins(picker, { locationId: leeds, lines: [line] })
  await closeCount(picker, { countId, reasonCode: 'COUNT_DIFFERENCE' })
  expect(await level('TRAY', leeds)).toMatchObject({ onHand: 4 })
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('a count below the promises is recorded: they are taken back and the order is called oversold', async () => {
  const order = await plantReservedOrder(owner, {
    channelId: world.channels.web,
    variantId: variant('MUG-BLUE'),
    locationId: leeds,
    quantity: 8,
  })
  const { id: countId } = await start()
  await recordCount(picker, { countId, lines: [found('MUG-BLUE', 3)] })
  await closeCount(picker, { countId, reasonCode: 'COUNT_DIFFERENCE' })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 3, sellable: 3, reserved: 3 })
  const exceptions = await read(owner, (db) => db.exception.findMany({ where: { orderId: order.orderId } }))
  expect(exceptions).toMatchObject([{ type: 'oversold', status: 'OPEN' }])
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('a difference without a reason, a closed count, bad counts and foreign bins are refused and change nothing', async () => {
  const { id: countId } = await start()
  await recordCount(picker, { countId, lines: [found('TRAY', 9)] })
  const closed = await start()
  await closeCount(picker, { countId: closed.id })
  const before = await picture()
  const refusal = (work: Promise<unknown>) => work.catch((refused: { code: string }) => refused.code)
  expect(await refusal(closeCount(picker, { countId }))).toBe('REASON_MISSING')
  expect(await refusal(closeCount(picker, { countId, reasonCode: 'WHIM' }))).toBe('REASON_UNKNOWN')
  expect(await refusal(closeCount(picker, { countId: closed.id }))).toBe('COUNT_CLOSED')
  expect(await refusal(recordCount(picker, { countId: closed.id, lines: [found('TRAY', 1)] }))).toBe('COUNT_CLOSED')
  for (const counted of [-1, 0.5, 2 ** 53]) {
    expect(await refusal(recordCount(picker, { countId, lines: [found('TRAY', counted)] }))).toBe('INVALID_INPUT')
  }
  expect(await refusal(recordCount(picker, { countId, lines: [found('TRAY', 1), found('TRAY', 2)] }))).toBe(
    'INVALID_INPUT',
  )
  const foreign = { ...found('TRAY', 1), binId: bin(rotterdam) }
  expect(await refusal(recordCount(picker, { countId, lines: [foreign] }))).toBe('NOT_FOUND')
  expect(await picture()).toBe(before)
})

test('without the permission or out of sight nothing is counted', async () => {
  const { id: countId } = await start()
  const before = await picture()
  const elsewhere = world.as('WAREHOUSE', { locationIds: [rotterdam] })
  await expect(startCount(world.as('SUPPORT_AGENT'), { locationId: leeds })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(startCount(elsewhere, { locationId: leeds })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const lines = [found('TRAY', 1)]
  await expect(recordCount(elsewhere, { countId, lines })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(closeCount(elsewhere, { countId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(recordCount(world.as('FINANCE'), { countId, lines })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await picture()).toBe(before)
})
