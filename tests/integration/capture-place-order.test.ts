import { beforeAll, describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { read } from '#platform/tenancy'
import { homeInLondon, orderInput, paid } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('place')
  await world.stock('MUG-BLUE', 'leeds', 50)
  await world.stock('TEAPOT', 'leeds', 50)
  await world.stock('CANDLE', 'leeds', 2)
})

const agent = () => world.as('SUPPORT_AGENT')
const place = (more: Parameters<typeof orderInput>[1] = {}) => placeOrder(agent(), orderInput(world, more))
const stored = (id: string) =>
  read(agent(), async (db) => {
    const where = { tenantId: world.tenantId, orderId: id }
    const order = await db.order.findFirstOrThrow({ where: { tenantId: world.tenantId, id } })
    return {
      order,
      lines: await db.orderLine.findMany({
        where,
        orderBy: { position: 'asc' },
        include: { orderLineComponents: true },
      }),
      charges: await db.orderCharge.findMany({ where }),
      holds: await db.hold.findMany({ where, orderBy: { reason: 'asc' } }),
      parts: await db.fulfillmentOrder.findMany({ where }),
      claims: await db.commitment.findMany({ where }),
      payments: await db.payment.findMany({ where, include: { paymentEntries: true } }),
      exceptions: await db.exception.findMany({ where }),
      decisions: (await db.decision.findMany({ where })).map(({ policyKey }) => policyKey).sort(),
      events: (
        await db.eventObject.findMany({
          where: { tenantId: world.tenantId, objectType: 'Order', objectId: id },
          include: { event: true },
          orderBy: { eventId: 'asc' },
        })
      ).map(({ event }) => event.type),
    }
  })

describe('placeOrder', () => {
  test('a paid order is priced, promised, confirmed and reserved', async () => {
    const { id, number, version } = await place({
      lines: [{ sku: 'mug-blue', quantity: 2, unitPrice: '12.90' }],
      charges: [{ kind: 'SHIPPING', title: 'Parcel', amount: '3.99' }],
      payments: [paid('29.79')],
      total: '29.79',
      placedAt: '2026-11-20T10:00:00Z',
      tags: ['vip', 'vip'],
    })
    const { order, lines, parts, events, payments, decisions, charges, exceptions } = await stored(id)
    expect(order).toMatchObject({
      number,
      version,
      status: 'CONFIRMED',
      fulfillmentStatus: 'ALLOCATED',
      paymentStatus: 'PAID',
      subtotalMinor: 2580n,
      shippingMinor: 399n,
      totalMinor: 2979n,
      sourceTotalMinor: 2979n,
      capturedMinor: 2979n,
      paymentTerms: 'PREPAID',
      unitCount: 2,
      tags: ['vip'],
      deliverBy: new Date('2026-11-24T00:00:00Z'),
    })
    expect(lines).toMatchObject([
      { sku: 'MUG-BLUE', ordered: 2, originallyOrdered: 2, reserved: 2, unallocated: 0, promisePrecision: 'DAY' },
    ])
    expect(lines[0]?.originalDeliverBy).toEqual(lines[0]?.deliverBy)
    expect(parts).toMatchObject([{ number: `${number}-F1`, status: 'OPEN', units: 2 }])
    expect(payments).toMatchObject([
      { status: 'CAPTURED', capturedMinor: 2979n, paymentEntries: [{ kind: 'CAPTURE' }] },
    ])
    expect(charges).toMatchObject([{ kind: 'SHIPPING', amountMinor: 399n }])
    expect(decisions).toEqual(['order.auto_confirm', 'order.hold', 'order.routing'])
    expect(events).toEqual(['order.placed', 'order.confirmed', 'order.routed'])
    expect(exceptions).toEqual([])
  })

  test('an unpaid order is received, reserved, and its goods wait', async () => {
    const { order, parts } = await stored((await place({ payments: [] })).id)
    expect(order).toMatchObject({
      status: 'RECEIVED',
      fulfillmentStatus: 'ALLOCATED',
      paymentStatus: 'UNPAID',
      confirmedAt: null,
    })
    expect(parts).toMatchObject([{ status: 'ON_HOLD' }])
  })

  test('a bad address holds the order, names what is wrong, and keeps its stock', async () => {
    const { order, holds, parts } = await stored((await place({ shipTo: { ...homeInLondon, postcode: 'nowhere' } })).id)
    expect(order).toMatchObject({ status: 'CONFIRMED', openHolds: 1, fulfillmentStatus: 'ALLOCATED' })
    expect(holds).toMatchObject([{ reason: 'ADDRESS', blocks: 'RELEASE', ownerRole: 'SUPPORT_LEAD' }])
    expect(holds[0]?.note).toContain('postcode')
    expect(parts).toMatchObject([{ status: 'ON_HOLD' }])
  })

  test('an address in no known country is held, and its units are claimed without a place', async () => {
    const { order, lines, parts, claims } = await stored(
      (await place({ shipTo: { ...homeInLondon, country: 'QQ' } })).id,
    )
    expect(order).toMatchObject({ openHolds: 1, fulfillmentStatus: 'UNALLOCATED' })
    expect(lines).toMatchObject([{ unallocated: 1 }])
    expect(claims).toMatchObject([{ kind: 'UNROUTED', quantity: 1 }])
    expect(parts).toEqual([])
  })

  test('a total that is not the channel’s holds the confirmation and is an exception', async () => {
    const { order, holds, exceptions } = await stored((await place({ total: '12.00' })).id)
    expect(order).toMatchObject({ status: 'RECEIVED', totalMinor: 1290n, sourceTotalMinor: 1200n })
    expect(holds).toMatchObject([{ reason: 'PRICE_DIFFERENCE', blocks: 'CONFIRMATION', ownerRole: 'FINANCE' }])
    expect(exceptions).toMatchObject([{ type: 'price-difference', status: 'OPEN', costAtRiskMinor: 90n }])
  })

  test('a kit is frozen with its recipe and counted by its components', async () => {
    const { lines } = await stored((await place({ lines: [{ sku: 'GIFT-SET', quantity: 2, unitPrice: '55.00' }] })).id)
    const [line] = lines
    expect(line).toMatchObject({ ordered: 2, reserved: 2, unallocated: 0, shipTogether: true })
    const components = line?.orderLineComponents ?? []
    expect(components.map(({ perKit, ordered, reserved }) => [perKit, ordered, reserved]).sort()).toEqual([
      [1, 2, 2],
      [2, 4, 4],
    ])
    expect(components.reduce((sum, { priceShare }) => sum + Number(priceShare), 0)).toBe(110)
  })

  test('short lines of the web shop wait for stock', async () => {
    const { order, lines, claims, exceptions } = await stored(
      (await place({ lines: [{ sku: 'TRAY', quantity: 3, unitPrice: '22' }] })).id,
    )
    expect(order).toMatchObject({ status: 'CONFIRMED', fulfillmentStatus: 'BACKORDERED' })
    expect(lines).toMatchObject([{ backordered: 3 }])
    expect(claims).toMatchObject([{ kind: 'BACKORDER', quantity: 3 }])
    expect(exceptions).toEqual([])
  })

  test('what a marketplace sold without stock is accepted and is an exception', async () => {
    const { order, exceptions } = await stored(
      (
        await place({
          channelId: world.channels.marketplace,
          payments: [],
          lines: [{ sku: 'TRAY', quantity: 1, unitPrice: '22' }],
        })
      ).id,
    )
    expect(order).toMatchObject({
      status: 'CONFIRMED',
      fulfillmentStatus: 'BACKORDERED',
      paymentTerms: 'COLLECTED_BY_CHANNEL',
    })
    expect(exceptions).toMatchObject([{ type: 'oversold', severity: 'HIGH' }])
  })

  test('a preorder waits for its day and promises from it', async () => {
    const { order, lines, claims } = await stored(
      (await place({ lines: [{ sku: 'LAMP', quantity: 1, unitPrice: '79' }] })).id,
    )
    expect(order).toMatchObject({ fulfillmentStatus: 'PREORDERED' })
    expect(lines).toMatchObject([{ isPreorder: true, backordered: 1 }])
    expect(claims).toMatchObject([{ kind: 'PREORDER', quantity: 1 }])
    expect(Number(lines[0]?.deliverBy)).toBeGreaterThan(Date.now() + 30 * 86_400_000)
    expect(claims[0]?.expectedOn).not.toBeNull()
  })

  test('the same order of a channel sent again is the same order', async () => {
    const first = await place({ externalReference: 'W-77' })
    const again = await place({ externalReference: 'W-77' })
    expect(again).toMatchObject({ id: first.id, number: first.number, isNew: false })
    const elsewhere = await place({ externalReference: 'W-77', channelId: world.channels.wholesale })
    expect(elsewhere.id).not.toBe(first.id)
  })

  test.each([
    ['an unknown SKU', { lines: [{ sku: 'NONE', quantity: 1, unitPrice: '1' }] }, 'LINES_NOT_SELLABLE'],
    ['an unknown channel', { channelId: 'nowhere' }, 'NOT_FOUND'],
    ['half a mug', { lines: [{ sku: 'MUG-BLUE', quantity: 0.5, unitPrice: '1' }] }, 'INVALID_INPUT'],
    ['a negative price', { lines: [{ sku: 'MUG-BLUE', quantity: 1, unitPrice: '-1' }] }, 'INVALID_INPUT'],
    [
      'a fraction of a penny in the discount',
      { lines: [{ sku: 'MUG-BLUE', quantity: 1, unitPrice: '1', discountAllocations: [{ amount: '0.001' }] }] },
      'INVALID_INPUT',
    ],
    ['no lines', { lines: [] }, 'INVALID_INPUT'],
    ['a NUL in a name', { customer: { name: 'A\0' } }, 'INVALID_INPUT'],
    ['a currency that is none', { currency: 'XXQ' }, 'INVALID_INPUT'],
    [
      'more given back than taken',
      { payments: [{ ...paid('1'), entries: [{ kind: 'REFUND', amount: '1' }] }] },
      'INVALID_INPUT',
    ],
  ] as const)('%s is refused and leaves nothing', async (_, more, code) => {
    const count = () => read(agent(), (db) => db.order.count({ where: { tenantId: world.tenantId } }))
    const before = await count()
    await expect(place(more as Parameters<typeof place>[0])).rejects.toMatchObject({ code })
    expect(await count()).toBe(before)
  })

  test('a paused channel takes no orders until its pause ends', async () => {
    const pause = (pausedUntil: Date | null, status = 'PAUSED') =>
      read(world.as('ADMINISTRATOR'), (db) =>
        db.channel.updateMany({
          where: { tenantId: world.tenantId, id: world.channels.wholesale },
          data: { status, pausedReason: 'Stocktaking', pausedUntil },
        }),
      )
    await pause(new Date(Date.now() + 60_000))
    await expect(place({ channelId: world.channels.wholesale })).rejects.toMatchObject({
      code: 'CHANNEL_NOT_TAKING',
      facts: { channel: 'wholesale', status: 'PAUSED', reason: 'Stocktaking' },
    })
    await pause(new Date(Date.now() - 60_000))
    await expect(place({ channelId: world.channels.wholesale })).resolves.toMatchObject({ isNew: true })
    await pause(null, 'ACTIVE')
  })

  test('a rehearsal says what would happen and leaves nothing', async () => {
    const count = () => read(agent(), (db) => db.order.count({ where: { tenantId: world.tenantId } }))
    const before = await count()
    const rehearsal = await placeOrder.rehearse(
      agent(),
      orderInput(world, { lines: [{ sku: 'MUG-BLUE', quantity: 2, unitPrice: '12.90' }] }),
    )
    expect(rehearsal.events.map(({ type }) => type)).toEqual(['order.placed', 'order.confirmed', 'order.routed'])
    expect(rehearsal.changes).toContainEqual(expect.objectContaining({ field: 'ordered', before: null, after: 2 }))
    expect(await count()).toBe(before)
  })

  test('nobody without the right places orders', async () => {
    await expect(placeOrder(world.with('order:read'), orderInput(world))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
