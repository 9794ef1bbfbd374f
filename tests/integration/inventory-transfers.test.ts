import { expect, test } from 'vitest'
import { cancelTransfer } from '#modules/inventory/cancel-transfer'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { receiveTransfer } from '#modules/inventory/receive-transfer'
import { requestTransfer } from '#modules/inventory/request-transfer'
import { shipTransfer } from '#modules/inventory/ship-transfer'
import { read } from '#platform/tenancy'
import { plantReservedOrder } from '../support/reserved-order.ts'
import { changesOf, stockGround } from '../support/stock-ground.ts'
import { makeWorld } from '../support/world.ts'

const world = await makeWorld()
const picker = world.as('WAREHOUSE')
const owner = world.as('ADMINISTRATOR')
const { leeds, rotterdam, overflow } = world.locations
const { variant, level, picture } = await stockGround(world, owner)
await world.stock('MUG-BLUE', 'leeds', 20)
await world.stock('TRAY', 'leeds', 10)

const request = (quantities: Record<string, number>) =>
  requestTransfer(picker, {
    fromLocationId: leeds,
    toLocationId: rotterdam,
    lines: Object.entries(quantities).map(([sku, quantity]) => ({ variantId: variant(sku), quantity })),
  })
const stored = (id: string) =>
  read(owner, (db) => db.transferOrder.findFirstOrThrow({ where: { id }, include: { transferLines: true } }))
const line = (sku: string, quantity: number) => ({ variantId: variant(sku), quantity })

test('what is shipped leaves one location and is nowhere on hand until the other receives it', async () => {
  const { id } = await request({ 'MUG-BLUE': 8, TRAY: 4 })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 20, reserved: 0 })
  await shipTransfer(picker, { transferId: id })
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: 12, sellable: 12 })
  expect(await level('MUG-BLUE', rotterdam)).toBeNull()
  expect(await checkStockInvariants(owner)).toEqual([])
  await receiveTransfer(picker, { transferId: id, lines: [line('MUG-BLUE', 8), line('TRAY', 1)] })
  expect(await stored(id)).toMatchObject({ status: 'SHIPPED', receivedAt: null })
  expect(await changesOf(owner, 'transfer.received')).toContainEqual(
    expect.objectContaining({
      object: `StockLevel:${variant('MUG-BLUE')}:${rotterdam}`,
      field: 'onHand',
      before: 0,
      after: 8,
    }),
  )
  await receiveTransfer(picker, { transferId: id, lines: [line('TRAY', 3)] })
  expect(await stored(id)).toMatchObject({ status: 'RECEIVED', version: 4 })
  expect(await level('TRAY', rotterdam)).toMatchObject({ onHand: 4, sellable: 4 })
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('a transfer that closes with a difference needs its reason; what never came stays out of stock', async () => {
  const { id } = await request({ 'MUG-BLUE': 5 })
  await shipTransfer(picker, { transferId: id })
  const before = await picture()
  const four = { transferId: id, lines: [line('MUG-BLUE', 4)], isComplete: true }
  await expect(receiveTransfer(picker, four)).rejects.toMatchObject({
    code: 'REASON_MISSING',
    facts: { difference: -1 },
  })
  const whim = { ...four, differences: [{ variantId: variant('MUG-BLUE'), reasonCode: 'WHIM' }] }
  await expect(receiveTransfer(picker, whim)).rejects.toMatchObject({ code: 'REASON_UNKNOWN' })
  expect(await picture()).toBe(before)
  await receiveTransfer(picker, { ...four, differences: [{ variantId: variant('MUG-BLUE'), reasonCode: 'MISSING' }] })
  const transfer = await stored(id)
  expect(transfer).toMatchObject({
    status: 'RECEIVED',
    transferLines: [{ shipped: 5, received: 4, differenceReason: 'MISSING' }],
  })
  expect(await level('MUG-BLUE', rotterdam)).toMatchObject({ onHand: 12 })
  expect(await checkStockInvariants(owner)).toEqual([])
})

test('more than was shipped is recorded, and waits for a reason to close', async () => {
  const { id } = await request({ TRAY: 2 })
  await shipTransfer(picker, { transferId: id, lines: [line('TRAY', 1)] })
  await receiveTransfer(picker, { transferId: id, lines: [line('TRAY', 2)] })
  expect(await stored(id)).toMatchObject({
    status: 'SHIPPED',
    transferLines: [{ requested: 2, shipped: 1, received: 2 }],
  })
  const reason = { variantId: variant('TRAY'), reasonCode: 'MISSING' }
  await receiveTransfer(picker, { transferId: id, isComplete: true, differences: [reason] })
  expect(await stored(id)).toMatchObject({ status: 'RECEIVED' })
})

test('promised units, more than requested and foreign variants are not shipped', async () => {
  const { id } = await request({ TRAY: 5 })
  await plantReservedOrder(owner, {
    channelId: world.channels.web,
    variantId: variant('TRAY'),
    locationId: leeds,
    quantity: 3,
  })
  const before = await picture()
  await expect(shipTransfer(picker, { transferId: id })).rejects.toMatchObject({ code: 'QUANTITY_UNAVAILABLE' })
  await expect(
    shipTransfer(picker, { transferId: id, lines: [line('TRAY', 3), line('TRAY', 3)] }),
  ).rejects.toMatchObject({
    code: 'NOT_ON_TRANSFER',
    facts: { maximum: 5 },
  })
  await expect(shipTransfer(picker, { transferId: id, lines: [line('CANDLE', 1)] })).rejects.toMatchObject({
    code: 'NOT_ON_TRANSFER',
    facts: { maximum: 0 },
  })
  expect(await picture()).toBe(before)
})

test('a transfer does only what its state allows', async () => {
  const cancelled = await request({ TRAY: 1 })
  await cancelTransfer(picker, { transferId: cancelled.id })
  const shipped = await request({ TRAY: 1 })
  const requested = await request({ TRAY: 1 })
  await shipTransfer(picker, { transferId: shipped.id })
  const before = await picture()
  const forbidden = { code: 'TRANSFER_STATE_FORBIDS' }
  await expect(shipTransfer(picker, { transferId: cancelled.id })).rejects.toMatchObject(forbidden)
  await expect(cancelTransfer(picker, { transferId: shipped.id })).rejects.toMatchObject(forbidden)
  await expect(shipTransfer(picker, { transferId: shipped.id })).rejects.toMatchObject(forbidden)
  const receipt = { transferId: requested.id, lines: [line('TRAY', 1)] }
  await expect(receiveTransfer(picker, receipt)).rejects.toMatchObject(forbidden)
  await expect(cancelTransfer(picker, { transferId: requested.id }, { expectedVersion: 9 })).rejects.toMatchObject({
    code: 'STALE_VERSION',
  })
  expect(await picture()).toBe(before)
})

test('shipped twice at once it leaves once', async () => {
  const { id } = await request({ 'MUG-BLUE': 3 })
  const before = (await level('MUG-BLUE', leeds))?.onHand ?? 0
  const answers = await Promise.allSettled([
    shipTransfer(picker, { transferId: id }),
    shipTransfer(picker, { transferId: id }),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await level('MUG-BLUE', leeds)).toMatchObject({ onHand: before - 3 })
})

test('without the permission, out of sight, or with a wrong request nothing changes', async () => {
  const { id } = await request({ TRAY: 1 })
  const before = await picture()
  const lines = [line('TRAY', 1)]
  const good = { fromLocationId: leeds, toLocationId: rotterdam, lines }
  const elsewhere = world.as('WAREHOUSE', { locationIds: [overflow] })
  await expect(requestTransfer(world.as('SUPPORT_AGENT'), good)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(requestTransfer(elsewhere, good)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(requestTransfer(picker, { ...good, toLocationId: leeds })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  await expect(requestTransfer(picker, { ...good, lines: [...lines, ...lines] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  await expect(shipTransfer(elsewhere, { transferId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(cancelTransfer(elsewhere, { transferId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(receiveTransfer(picker, { transferId: id })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await picture()).toBe(before)
})
