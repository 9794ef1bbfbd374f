import { describe, expect, test } from 'vitest'
import { findDecisions } from '#modules/decisions/find-decisions'
import { allocateBackorders } from '#modules/routing/allocate-backorders'
import { moveFulfillmentOrder } from '#modules/routing/move-fulfillment-order'
import { routeOrder } from '#modules/routing/route-order'
import { splitFulfillmentOrder } from '#modules/routing/split-fulfillment-order'
import { whatIf } from '#modules/routing/what-if'
import { newId } from '#platform/ids'
import { read, transaction } from '#platform/tenancy'
import { plantAndRoute, type RoutingOrder } from '../support/routing-orders.ts'
import { makeWorld, type World } from '../support/world.ts'

const place = async (world: World, order: RoutingOrder) =>
  (await plantAndRoute(world)(world.as('MANAGER'), { orders: [order] })).id

const partsOf = (world: World, orderId: string) =>
  read(world.as('MANAGER'), (db) =>
    db.fulfillmentOrder.findMany({
      where: { tenantId: world.tenantId, orderId },
      orderBy: { number: 'asc' },
      include: { fulfillmentOrderLines: { include: { reservations: true }, orderBy: { id: 'asc' } }, location: true },
    }),
  )
const linesOf = (world: World, orderId: string) =>
  read(world.as('MANAGER'), (db) =>
    db.orderLine.findMany({ where: { tenantId: world.tenantId, orderId }, orderBy: { position: 'asc' } }),
  )

/** Σ reservations = reserved of every level, and Σ waiting claims = backordered + unallocated of every line. */
async function expectConserved(world: World) {
  const [levels, reservations, lines, claims] = await read(world.as('MANAGER'), (db) =>
    Promise.all([
      db.stockLevel.findMany({ where: { tenantId: world.tenantId } }),
      db.reservation.findMany({ where: { tenantId: world.tenantId } }),
      db.orderLine.findMany({ where: { tenantId: world.tenantId } }),
      db.commitment.findMany({ where: { tenantId: world.tenantId } }),
    ]),
  )
  for (const level of levels) {
    const held = reservations.filter(
      ({ variantId, locationId }) => variantId === level.variantId && locationId === level.locationId,
    )
    expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(level.reserved)
  }
  for (const line of lines) {
    const own = claims.filter(({ orderLineId }) => orderLineId === line.id)
    const sum = (kinds: string[]) =>
      own.filter(({ kind }) => kinds.includes(kind)).reduce((units, { quantity }) => units + quantity, 0)
    expect(sum(['BACKORDER', 'PREORDER'])).toBe(line.backordered)
    expect(sum(['UNROUTED'])).toBe(line.unallocated)
  }
}

describe('moving a part', () => {
  test('reservations move with it in one transaction, and both parts tell the story', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 3)
    await world.stock('MUG-BLUE', 'rotterdam', 3)
    const orderId = await place(world, { lines: { 'MUG-BLUE': 2 } })
    const [part] = await partsOf(world, orderId)
    const input = { fulfillmentOrderId: part?.id ?? '', locationId: world.locations.rotterdam, reason: 'closer' }
    const moved = await moveFulfillmentOrder(world.as('MANAGER'), input)
    const parts = await partsOf(world, orderId)
    expect(parts.map(({ status, location }) => [location.code, status])).toEqual([
      ['LEEDS', 'CANCELLED'],
      ['RTM', 'OPEN'],
    ])
    expect(parts[1]?.id).toBe(moved.id)
    expect(await linesOf(world, orderId)).toMatchObject([{ reserved: 2, unallocated: 0, backordered: 0 }])
    await expectConserved(world)
  })

  test('a place that lacks a unit, or is closed, or is the same: refused with the figures, nothing changed', async () => {
    const world = await makeWorld()
    await world.stock('TEAPOT', 'leeds', 3)
    await world.stock('TEAPOT', 'rotterdam', 1)
    await world.stock('TEAPOT', 'overflow', 9)
    const orderId = await place(world, { lines: { TEAPOT: 2 } })
    const [part] = await partsOf(world, orderId)
    const manager = world.as('MANAGER')
    await read(manager, (db) =>
      db.location.updateMany({ where: { id: world.locations.overflow }, data: { status: 'CLOSED' } }),
    )
    const to = (locationId: string) =>
      moveFulfillmentOrder(manager, { fulfillmentOrderId: part?.id ?? '', locationId, reason: 'try' })
    await expect(to(world.locations.rotterdam)).rejects.toMatchObject({
      code: 'LOCATION_CANNOT_TAKE',
      facts: { location: 'RTM', missingUnits: 1, skus: ['TEAPOT'] },
    })
    await expect(to(world.locations.overflow)).rejects.toMatchObject({
      code: 'LOCATION_CANNOT_TAKE',
      facts: { missingUnits: 2, why: 'Nothing can ship now because Leeds overflow is closed.' },
    })
    await expect(to(world.locations.leeds)).rejects.toMatchObject({ code: 'ALREADY_AT_LOCATION' })
    await expect(to(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const parts = await partsOf(world, orderId)
    expect(parts).toHaveLength(1)
    expect(parts[0]?.version).toBe(1)
    await expectConserved(world)
  })

  test('once picking began it stays, and another tenant’s part is not found', async () => {
    const world = await makeWorld()
    await world.stock('TRAY', 'leeds', 1)
    await world.stock('TRAY', 'rotterdam', 1)
    const orderId = await place(world, { lines: { TRAY: 1 } })
    const [part] = await partsOf(world, orderId)
    const input = { fulfillmentOrderId: part?.id ?? '', locationId: world.locations.rotterdam, reason: 'try' }
    const stranger = await makeWorld()
    await expect(moveFulfillmentOrder(stranger.as('MANAGER'), input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await transaction(world.as('MANAGER'), (tx) =>
      tx.fulfillmentOrder.updateMany({ where: { id: input.fulfillmentOrderId }, data: { status: 'IN_PROGRESS' } }),
    )
    await expect(moveFulfillmentOrder(world.as('MANAGER'), input)).rejects.toMatchObject({
      code: 'FULFILLMENT_ORDER_STARTED',
      facts: { status: 'IN_PROGRESS' },
    })
    await expect(
      splitFulfillmentOrder(world.as('MANAGER'), {
        ...input,
        lines: [{ fulfillmentOrderLineId: newId(), quantity: 1 }],
      }),
    ).rejects.toMatchObject({ code: 'FULFILLMENT_ORDER_STARTED' })
  })
})

test('splitting takes units into a new part at the same place; reserved stock does not change', async () => {
  const world = await makeWorld()
  await world.stock('MUG-RED', 'leeds', 5)
  await world.stock('CANDLE', 'leeds', 5)
  const orderId = await place(world, { lines: { 'MUG-RED': 3, CANDLE: 2 } })
  const [part] = await partsOf(world, orderId)
  const lineId = (quantity: number) => part?.fulfillmentOrderLines.find((line) => line.quantity === quantity)?.id ?? ''
  const split = (lines: { fulfillmentOrderLineId: string; quantity: number }[]) =>
    splitFulfillmentOrder(world.as('MANAGER'), { fulfillmentOrderId: part?.id ?? '', lines })
  await expect(split([{ fulfillmentOrderLineId: lineId(3), quantity: 4 }])).rejects.toMatchObject({
    code: 'SPLIT_QUANTITY_INVALID',
    facts: { sku: 'MUG-RED', quantity: 4, open: 3 },
  })
  await split([
    { fulfillmentOrderLineId: lineId(3), quantity: 1 },
    { fulfillmentOrderLineId: lineId(2), quantity: 2 },
  ])
  const parts = await partsOf(world, orderId)
  expect(parts.map(({ units }) => units)).toEqual([2, 3])
  expect(parts[1]?.number).toBe(parts[0]?.number.replace('-F1', '-F2'))
  const reserved = parts.map(({ fulfillmentOrderLines }) =>
    fulfillmentOrderLines.flatMap(({ reservations }) => reservations.map(({ quantity }) => quantity)).sort(),
  )
  expect(reserved).toEqual([[2], [1, 2]])
  await expectConserved(world)
})

describe('routing anew', () => {
  test('after a location closes its parts go elsewhere and keep their units against the queue', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 2)
    const first = await place(world, { lines: { 'MUG-BLUE': 2 } })
    await place(world, { lines: { 'MUG-BLUE': 9 } })
    await world.stock('MUG-BLUE', 'rotterdam', 2)
    const manager = world.as('MANAGER')
    await read(manager, (db) =>
      db.location.updateMany({ where: { id: world.locations.leeds }, data: { status: 'CLOSED' } }),
    )
    const answer = await routeOrder(manager, { orderId: first })
    expect(answer.fulfillmentOrderIds).toHaveLength(1)
    const parts = await partsOf(world, first)
    expect(parts.map(({ status, location }) => [location.code, status])).toEqual([
      ['LEEDS', 'CANCELLED'],
      ['RTM', 'OPEN'],
    ])
    await expectConserved(world)
  })

  test('an order that is complete, over or unknown is refused; a rehearsal changes nothing', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 2)
    await world.stock('MUG-BLUE', 'rotterdam', 2)
    const orderId = await place(world, { lines: { 'MUG-BLUE': 1 } })
    const manager = world.as('MANAGER')
    await expect(routeOrder(manager, { orderId, keepParts: true })).rejects.toMatchObject({ code: 'NOTHING_TO_ROUTE' })
    await expect(routeOrder(manager, { orderId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(routeOrder(world.as('WAREHOUSE'), { orderId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const rehearsal = await routeOrder.rehearse(manager, { orderId })
    expect(rehearsal.events.map(({ type }) => type)).toEqual([
      'fulfillment-order.withdrawn',
      'order.routed',
      'order.route-sought',
    ])
    expect(await partsOf(world, orderId)).toHaveLength(1)
    await transaction(manager, (tx) => tx.order.updateMany({ where: { id: orderId }, data: { status: 'CANCELLED' } }))
    await expect(routeOrder(manager, { orderId })).rejects.toMatchObject({
      code: 'NOTHING_TO_ROUTE',
      facts: { status: 'CANCELLED' },
    })
  })
})

describe('giving arriving stock to those who wait', () => {
  test('the better claim is served first, the rest waits on, and a second run gives nothing twice', async () => {
    const world = await makeWorld()
    const web = await place(world, { lines: { TRAY: 2 }, channel: 'web' })
    const market = await place(world, { lines: { TRAY: 2 }, channel: 'marketplace' })
    await world.stock('TRAY', 'leeds', 3)
    const manager = world.as('MANAGER')
    const first = await allocateBackorders(manager, {})
    expect(first).toMatchObject({ looked: 2, orderIds: [market, web] })
    expect(await linesOf(world, market)).toMatchObject([{ reserved: 2, backordered: 0 }])
    expect(await linesOf(world, web)).toMatchObject([{ reserved: 1, backordered: 1 }])
    await expectConserved(world)
    await expect(allocateBackorders(manager, {})).rejects.toMatchObject({ code: 'NOTHING_WAITS', facts: { looked: 0 } })
    const { rows } = await findDecisions(manager, { policyKey: 'inventory.allocation_priority' }, { first: 5 })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.candidates.map(({ score }) => score)).toEqual([800, 500])
  })

  test('an order that waits until it is complete keeps its turn against those after it', async () => {
    const world = await makeWorld()
    const market = await place(world, { lines: { CANDLE: 1 }, channel: 'web' })
    const wholesale = await place(world, {
      lines: { CANDLE: 2, TRAY: 1 },
      channel: 'wholesale',
    })
    await transaction(world.as('MANAGER'), (tx) =>
      tx.channel.updateMany({ where: { id: world.channels.wholesale }, data: { priority: 50 } }),
    )
    await world.stock('CANDLE', 'leeds', 2)
    await expect(allocateBackorders(world.as('MANAGER'), {})).rejects.toMatchObject({ facts: { looked: 2 } })
    expect(await linesOf(world, wholesale)).toMatchObject([{ backordered: 2 }, { backordered: 1 }])
    expect(await linesOf(world, market)).toMatchObject([{ backordered: 1 }])
    await world.stock('TRAY', 'leeds', 1)
    await world.stock('CANDLE', 'leeds', 1)
    await allocateBackorders(world.as('MANAGER'), {})
    expect(await linesOf(world, wholesale)).toMatchObject([{ reserved: 2 }, { reserved: 1 }])
    expect(await linesOf(world, market)).toMatchObject([{ reserved: 1 }])
    await expectConserved(world)
  })

  test('two workers at once give each unit once', async () => {
    const world = await makeWorld()
    const orders = Array.from({ length: 12 }, () => ({ lines: { LAMP: 1 } }))
    await plantAndRoute(world)(world.as('MANAGER'), { orders })
    await world.stock('LAMP', 'leeds', 7)
    const run = () =>
      allocateBackorders(world.as('MANAGER'), { most: 3 }).catch((refusal) =>
        expect(refusal.code).toBe('NOTHING_WAITS'),
      )
    await Promise.all(Array.from({ length: 4 }, run))
    for (let more = 0; more < 4; more += 1) await run()
    const [level] = await read(world.as('MANAGER'), (db) =>
      db.stockLevel.findMany({ where: { tenantId: world.tenantId } }),
    )
    expect(level?.reserved).toBe(7)
    await expectConserved(world)
  })
})

test('what if: the same decision with a location closed, with more stock, with a service off', async () => {
  const world = await makeWorld()
  await world.stock('MUG-BLUE', 'leeds', 3)
  await world.stock('MUG-BLUE', 'rotterdam', 3)
  const orderId = await place(world, { lines: { 'MUG-BLUE': 3 } })
  const manager = world.as('MANAGER')
  const { rows } = await findDecisions(manager, { orderId }, { first: 1 })
  const decisionId = rows[0]?.id ?? ''
  const variantId = world.variants['MUG-BLUE'] ?? ''
  expect(await whatIf(manager, { decisionId })).toMatchObject({ isOtherWinner: false, plannedUnits: 3 })
  expect(await whatIf(manager, { decisionId, closedLocationIds: [world.locations.leeds] })).toMatchObject({
    isOtherWinner: true,
    ranking: { winner: 'RTM/STANDARD' },
    summary: 'Ships from Rotterdam because Leeds is closed.',
  })
  const stock = [
    { variantId, locationId: world.locations.leeds, free: 0 },
    { variantId, locationId: world.locations.rotterdam, free: 0 },
    { variantId, locationId: world.locations.overflow, free: 2 },
  ]
  expect(await whatIf(manager, { decisionId, stock })).toMatchObject({
    ranking: { winner: 'OVERFLOW/STANDARD' },
    plannedUnits: 2,
    shortUnits: 1,
  })
  const off = { decisionId, disabledServiceIds: [world.services.standard] }
  expect(await whatIf(manager, off)).toMatchObject({ ranking: { winner: 'LEEDS/EXPRESS' } })
  await expect(whatIf((await makeWorld()).as('MANAGER'), { decisionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await partsOf(world, orderId)).toHaveLength(1)
})
