import { describe, expect, test } from 'vitest'
import { findDecisionInput } from '#modules/decisions/find-decision-input'
import { findDecisions } from '#modules/decisions/find-decisions'
import { findPolicyVersion } from '#modules/policies/find-policy-version'
import { planRoutes } from '#modules/routing/plan-routes'
import type { RoutingInput } from '#modules/routing/routing-input.rules'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { plantAndRoute, type RoutingOrder } from '../support/routing-orders.ts'
import { makeWorld, type World } from '../support/world.ts'

async function routed(world: World, order: RoutingOrder) {
  const actor = world.as('MANAGER')
  const answer = await plantAndRoute(world)(actor, { orders: [order] })
  const where = { tenantId: world.tenantId, orderId: answer.id }
  const [lines, parts, claims, decisions] = await read(actor, (db) =>
    Promise.all([
      db.orderLine.findMany({ where, orderBy: { position: 'asc' } }),
      db.fulfillmentOrder.findMany({
        where,
        orderBy: { number: 'asc' },
        include: { fulfillmentOrderLines: { include: { reservations: true } }, location: true },
      }),
      db.commitment.findMany({ where }),
      db.decision.findMany({ where }),
    ]),
  )
  return { ...answer, actor, lines, parts, claims, decisions }
}

const levelOf = (world: World, sku: string, location: keyof World['locations']) =>
  read(world.as('MANAGER'), (db) =>
    db.stockLevel.findFirstOrThrow({
      where: {
        tenantId: world.tenantId,
        variantId: world.variants[sku] ?? '',
        locationId: world.locations[location],
      },
    }),
  )

describe('routing writes what it decides', () => {
  test('an order that one location covers gets one part, its reservations, the decision and the event', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 5)
    await world.stock('TEAPOT', 'leeds', 5)
    await world.stock('MUG-BLUE', 'rotterdam', 5)
    const { id, lines, parts, claims, decisions, actor } = await routed(world, { lines: { 'MUG-BLUE': 2, TEAPOT: 1 } })
    expect(lines.map(({ unallocated, reserved }) => ({ unallocated, reserved }))).toEqual([
      { unallocated: 0, reserved: 2 },
      { unallocated: 0, reserved: 1 },
    ])
    expect(parts).toMatchObject([
      { status: 'OPEN', units: 3, location: { code: 'LEEDS' }, carrierServiceId: world.services.standard },
    ])
    expect(parts[0]?.number).toMatch(/-F1$/)
    expect(parts[0]?.fulfillmentOrderLines.flatMap(({ reservations }) => reservations.map((r) => r.quantity))).toEqual(
      expect.arrayContaining([2, 1]),
    )
    expect(claims).toEqual([])
    expect(decisions).toMatchObject([
      { id: parts[0]?.decisionId, policyKey: 'order.routing', winner: 'LEEDS/STANDARD' },
    ])
    expect((await levelOf(world, 'MUG-BLUE', 'leeds')).reserved).toBe(2)
    const event = await read(actor, (db) =>
      db.event.findFirst({ where: { type: 'order.routed', tenantId: world.tenantId } }),
    )
    expect(event?.data).toMatchObject({ decisionIds: [decisions[0]?.id] })
    const { rows } = await findDecisions(actor, { orderId: id }, { first: 10 })
    expect(rows[0]?.summary).toMatch(/^Ships from Leeds because .*Rotterdam/)
  })

  test('a decision keeps its full input, and replaying it gives the same winner', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 1)
    await world.stock('MUG-BLUE', 'rotterdam', 2)
    await world.stock('MUG-BLUE', 'thirdParty', 2)
    const { decisions, actor } = await routed(world, { lines: { 'MUG-BLUE': 4 } })
    const [decision] = decisions
    const input = (await findDecisionInput(actor, decision?.inputHash ?? '')) as RoutingInput
    const version = await findPolicyVersion(actor, decision?.policyVersionId ?? '')
    if (!version) throw new Error('the version is gone')
    const replayed = await planRoutes(input, version)
    expect(replayed.ranking).toEqual({
      candidates: decision?.candidates,
      winner: decision?.winner,
      runnerUp: decision?.runnerUp,
      margin: Number(decision?.margin),
    })
  })

  test('what no stock covers is backordered with a claim, and a newer order may not take stock that it waits for', async () => {
    const world = await makeWorld()
    await world.stock('CANDLE', 'leeds', 2)
    const first = await routed(world, { lines: { CANDLE: 5 } })
    expect(first.lines).toMatchObject([{ reserved: 2, backordered: 3, unallocated: 0 }])
    expect(first.claims).toMatchObject([{ kind: 'BACKORDER', quantity: 3 }])
    await world.stock('CANDLE', 'rotterdam', 4)
    const second = await routed(world, { lines: { CANDLE: 2 } })
    expect(second.lines).toMatchObject([{ reserved: 1, backordered: 1 }])
  })

  test('stock at a closed location makes the line unroutable, not backordered', async () => {
    const world = await makeWorld()
    await world.stock('TRAY', 'overflow', 5)
    const actor = world.as('MANAGER')
    await read(actor, (db) =>
      db.location.updateMany({ where: { id: world.locations.overflow }, data: { status: 'CLOSED' } }),
    )
    const { lines, claims, parts, decisions } = await routed(world, { lines: { TRAY: 2 } })
    expect(parts).toEqual([])
    expect(lines).toMatchObject([{ unallocated: 2, backordered: 0 }])
    expect(claims).toMatchObject([{ kind: 'UNROUTED', quantity: 2 }])
    expect(decisions[0]?.summary).toBe('Nothing can ship now because Leeds overflow is closed.')
  })

  test('a wholesale order with a gap waits whole and keeps its claim on what is there', async () => {
    const world = await makeWorld()
    await world.stock('MUG-RED', 'leeds', 3)
    const { lines, parts, claims, decisions } = await routed(world, {
      channel: 'wholesale',
      lines: { 'MUG-RED': 2, TRAY: 1 },
    })
    expect(parts).toEqual([])
    expect(lines).toMatchObject([{ backordered: 2 }, { backordered: 1 }])
    expect(claims).toHaveLength(2)
    expect(decisions.map(({ policyKey }) => policyKey).sort()).toEqual(['order.partial_fulfillment', 'order.routing'])
    const web = await routed(world, { lines: { 'MUG-RED': 2 } })
    expect(web.lines).toMatchObject([{ reserved: 1, backordered: 1 }])
  })

  test('an order is split only when no place has all of it, and lines with a later start get a scheduled part', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 1)
    await world.stock('MUG-BLUE', 'rotterdam', 3)
    const { parts } = await routed(world, { lines: { 'MUG-BLUE': 4 } })
    expect(parts.map(({ location, units }) => [location.code, units])).toEqual(
      expect.arrayContaining([
        ['LEEDS', 1],
        ['RTM', 3],
      ]),
    )
    await world.stock('LAMP', 'leeds', 1)
    const notBefore = new Date(Date.now() + 5 * 86_400_000)
    const later = await routed(world, { lines: { LAMP: 1 }, line: { notBefore } })
    expect(later.parts).toMatchObject([{ status: 'SCHEDULED', releaseAt: notBefore }])
    expect(later.parts[0]?.cutOffAt?.getTime()).toBeGreaterThanOrEqual(notBefore.getTime())
  })

  test('a full day goes to the next one, and capacity is booked in the same transaction', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 9)
    const actor = world.as('MANAGER')
    await read(actor, (db) =>
      db.location.updateMany({ where: { id: world.locations.leeds }, data: { dailyCapacity: 2 } }),
    )
    const days: (string | undefined)[] = []
    for (let order = 0; order < 5; order += 1) {
      const { parts } = await routed(world, { lines: { 'MUG-BLUE': 1 } })
      days.push(parts[0]?.handOverOn?.toISOString().slice(0, 10))
    }
    const [first, , third, , fifth] = days
    expect([days[1], days[3]]).toEqual([first, third])
    expect(new Set([first, third, fifth]).size).toBe(3)
    const booked = await read(actor, (db) =>
      db.capacityBooking.findMany({ where: { locationId: world.locations.leeds }, orderBy: { day: 'asc' } }),
    )
    expect(booked.map((row) => row.booked)).toEqual([2, 2, 1])
  })

  test('a 3-line order costs at most 12 statements to route', async () => {
    const world = await makeWorld()
    for (const sku of ['MUG-BLUE', 'MUG-RED', 'TEAPOT']) await world.stock(sku, 'leeds', 50)
    const order = { lines: { 'MUG-BLUE': 1, 'MUG-RED': 1, TEAPOT: 1 } }
    await routed(world, order)
    const { log } = await countStatements(() => plantAndRoute(world)(world.as('MANAGER'), { orders: [order] }))
    // BEGIN, savepoint, order, lines (planted), events and COMMIT are not routing's.
    expect(log.count - 6, log.texts.join('\n')).toBeLessThanOrEqual(12)
  })
})

describe('many at once', () => {
  test('60 orders for one SKU never get more than there is, and every unit is planned or waits', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 25)
    await world.stock('MUG-BLUE', 'rotterdam', 10)
    const route = plantAndRoute(world)
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => route(world.as('MANAGER'), { orders: [{ lines: { 'MUG-BLUE': 1 } }] })),
    )
    expect(answers.reduce((sum, { backordered }) => sum + backordered, 0)).toBe(25)
    const [levels, lines, reservations] = await read(world.as('MANAGER'), (db) =>
      Promise.all([
        db.stockLevel.findMany({ where: { tenantId: world.tenantId } }),
        db.orderLine.findMany({ where: { tenantId: world.tenantId } }),
        db.reservation.aggregate({ where: { tenantId: world.tenantId }, _sum: { quantity: true } }),
      ]),
    )
    expect(levels.map(({ reserved, sellable }) => reserved - sellable)).toEqual([0, 0])
    expect(reservations._sum.quantity).toBe(35)
    expect(lines.reduce((sum, line) => sum + line.reserved, 0)).toBe(35)
    expect(lines.reduce((sum, line) => sum + line.backordered, 0)).toBe(25)
  })

  test('two orders that want the same two SKUs crosswise do not deadlock', async () => {
    const world = await makeWorld()
    for (const sku of ['MUG-BLUE', 'TEAPOT']) {
      await world.stock(sku, 'leeds', 15)
      await world.stock(sku, 'rotterdam', 15)
    }
    const route = plantAndRoute(world)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const lines: Record<string, number> =
          index % 2 === 0 ? { 'MUG-BLUE': 1, TEAPOT: 1 } : { TEAPOT: 1, 'MUG-BLUE': 1 }
        return route(world.as('MANAGER'), { orders: [{ lines }] })
      }),
    )
    expect(answers.reduce((sum, { backordered }) => sum + backordered, 0)).toBe(20)
  })

  test('no day of a location is booked beyond its capacity', async () => {
    const world = await makeWorld()
    await world.stock('MUG-BLUE', 'leeds', 50)
    const manager = world.as('MANAGER')
    await read(manager, (db) =>
      db.location.updateMany({ where: { id: world.locations.leeds }, data: { dailyCapacity: 4 } }),
    )
    const route = plantAndRoute(world)
    await Promise.all(
      Array.from({ length: 10 }, () => route(world.as('MANAGER'), { orders: [{ lines: { 'MUG-BLUE': 1 } }] })),
    )
    const booked = await read(manager, (db) =>
      db.capacityBooking.findMany({ where: { locationId: world.locations.leeds }, orderBy: { day: 'asc' } }),
    )
    expect(booked.map((row) => row.booked)).toEqual([4, 4, 2])
  })
})
