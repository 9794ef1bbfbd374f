import { beforeEach, expect, test } from 'vitest'
import { onReservationLost } from '#modules/fulfillment/on-reservation-lost'
import { adjustStock } from '#modules/inventory/adjust-stock'
import { newId } from '#platform/ids'
import { read, transaction } from '#platform/tenancy'
import { handlers } from '#worker/handlers'
import { sweepReleases } from '#worker/release-sweep'
import { arrangeOrder } from '../support/arrange-order.ts'
import { brokenInvariants, levelAt, type OrderStage, orderAt, orderRows } from '../support/order-stages.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await world.stock('MUG-BLUE', 'leeds', 10)
})

const system = () => ({ ...world.as('ADMINISTRATOR'), kind: 'SYSTEM' as const, source: 'JOB' as const })
const place = () => ({ variantId: world.variants['MUG-BLUE'] ?? '', locationId: world.locations.leeds })

/** A report from outside: units are gone from the MAIN or PACK bin, promised or not. */
async function lose(quantity: number, code = 'MAIN') {
  const where = { variantId: place().variantId, condition: 'SELLABLE', bin: { code, locationId: place().locationId } }
  const { binId, quantity: held } = await read(system(), (db) => db.binStock.findFirstOrThrow({ where }))
  const counted = { binId, expectedQuantity: held, quantity: held - quantity, reasonCode: 'LOST' }
  await adjustStock(world.as('MANAGER'), { ...place(), ...counted })
}

const react = () =>
  handlers['stock-shortfall'](system(), {
    Variant: place().variantId,
    Location: place().locationId,
    commandId: newId(),
  })

test.each<[OrderStage, number]>([
  ['OPEN', 8],
  ['PICKING', 8],
])(
  'promised units that are lost at %s become short here and wait as a backorder; twice is once',
  async (stage, units) => {
    const { id } = await orderAt(world, stage, units)
    await lose(5)
    await react()
    const after = await orderRows(world, id)
    expect(after.lines).toMatchObject([{ backordered: 3, cancelled: 0 }])
    expect(after.parts[0]?.fulfillmentOrderLines).toMatchObject([{ short: 3, reservations: [{ quantity: 5 }] }])
    const claims = await read(system(), (db) => db.commitment.findMany({ where: { orderId: id } }))
    expect(claims).toMatchObject([{ kind: 'BACKORDER', quantity: 3 }])
    expect(after.events.map(({ type }) => type)).toContain('fulfillment-order.short')
    await expect(react()).rejects.toMatchObject({ code: 'NOTHING_LOST' })
    expect(await orderRows(world, id)).toEqual(after)
    expect(await levelAt(world)).toEqual({ onHand: 5, sellable: 5, reserved: 5 })
    expect(await brokenInvariants(world)).toEqual([])
  },
)

test('packed units whose stock is written off come out of their parcel, and its label is voided', async () => {
  const { id } = await orderAt(world, 'LABELLED', 10)
  await lose(4, 'PACK')
  await react()
  const { lines, shipments, parts } = await orderRows(world, id)
  expect(lines).toMatchObject([{ packed: 6, backordered: 4 }])
  expect(shipments).toMatchObject([{ status: 'VOIDED' }])
  expect(parts[0]?.fulfillmentOrderLines).toMatchObject([{ picked: 6, packed: 6, short: 4 }])
  expect(await brokenInvariants(world)).toEqual([])
})

test('an order all of whose units are lost gives its part up; without the right nothing happens', async () => {
  const { id } = await orderAt(world, 'OPEN', 2)
  await lose(10)
  const before = await orderRows(world, id)
  await expect(onReservationLost(world.as('SUPPORT_AGENT'), place())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await orderRows(world, id)).toEqual(before)
  await react()
  expect(await orderRows(world, id)).toMatchObject({
    order: { fulfillmentStatus: 'BACKORDERED' },
    parts: [{ status: 'CANCELLED' }],
    lines: [{ backordered: 2, reserved: 0 }],
  })
})

const schedule = (orderId: string, more: object = {}) =>
  transaction(system(), (tx) =>
    tx.fulfillmentOrder.updateMany({
      where: { orderId },
      data: { status: 'SCHEDULED', releaseAt: new Date(Date.now() - 1000), ...more },
    }),
  )

test('a sweep releases what is due and nothing that is early, held or unpaid', async () => {
  const due = await arrangeOrder(world, { 'MUG-BLUE': 1 })
  const early = await arrangeOrder(world, { 'MUG-BLUE': 1 })
  const held = await arrangeOrder(world, { 'MUG-BLUE': 1 })
  const unpaid = await arrangeOrder(world, { 'MUG-BLUE': 1 }, { paid: false })
  await schedule(due.id)
  await schedule(early.id, { releaseAt: new Date(Date.now() + 60_000) })
  await schedule(held.id, { openHolds: 1 })
  await schedule(unpaid.id)
  await Promise.all([sweepReleases(), sweepReleases()])
  const statusOf = async ({ id }: { id: string }) => (await orderRows(world, id)).parts[0]?.status
  expect(await Promise.all([due, early, held, unpaid].map(statusOf))).toEqual([
    'OPEN',
    'SCHEDULED',
    'SCHEDULED',
    'SCHEDULED',
  ])
  const { events } = await orderRows(world, due.id)
  expect(events.filter(({ type }) => type === 'fulfillment-order.released')).toHaveLength(1)
})
