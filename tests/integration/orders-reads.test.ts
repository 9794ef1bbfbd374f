import { beforeAll, describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { findOrder } from '#modules/orders/find-order'
import { findOrderContext } from '#modules/orders/find-order-context'
import { findOrders, type OrderFilter } from '#modules/orders/find-orders'
import { findTimeline } from '#modules/orders/find-timeline'
import { holdOrder } from '#modules/orders/hold-order'
import { supportedActions } from '#modules/orders/order-actions.rules'
import { orderParts } from '#modules/orders/order-context.view'
import { orderToActOn, orderToTell } from '#modules/orders/order-page.rules'
import { sayThis } from '#modules/orders/say-this.rules'
import { newId } from '#platform/ids'
import { countStatements } from '#platform/statements'
import { homeInLondon, type OrderRequest, orderInput, paid } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
const ids: Record<string, string> = {}
const agent = () => world.as('SUPPORT_AGENT')

async function place(name: string, more: Partial<OrderRequest>): Promise<void> {
  ids[name] = (await placeOrder(agent(), orderInput(world, more))).id
}

beforeAll(async () => {
  world = await makeWorld('reads')
  await world.stock('MUG-BLUE', 'leeds', 50)
  await world.stock('CANDLE', 'leeds', 50)
  await world.stock('TEAPOT', 'rotterdam', 50)
  await place('ada', {
    placedAt: '2026-11-01T10:00:00Z',
    externalReference: '112-5556667-1',
    customer: { externalReference: 'c-1', name: 'Ada Lovelace', email: 'ada@example.com', phone: '020 7946 0001' },
    lines: [
      {
        sku: 'MUG-BLUE',
        quantity: 2,
        unitPrice: '12.90',
        taxLines: [{ title: 'VAT', rate: '20', amount: '4.30', isIncluded: true }],
      },
      { sku: 'TRAY', quantity: 1, unitPrice: '22' },
    ],
    charges: [{ kind: 'SHIPPING', title: 'Parcel', amount: '3.99' }],
    payments: [paid('51.79')],
  })
  await place('grace', {
    placedAt: '2026-11-02T10:00:00Z',
    customer: { externalReference: 'c-1', name: 'Ada Lovelace' },
    shipTo: { ...homeInLondon, name: 'Grace Hopper', postcode: 'M1 1AE', city: 'Manchester' },
    payments: [],
  })
  await place('split', {
    placedAt: '2026-10-30T10:00:00Z',
    lines: ['CANDLE', 'TEAPOT'].map((sku) => ({ sku, quantity: 1, unitPrice: '10' })),
  })
  await world.stock('MUG-BLUE', 'rotterdam', 2)
  await place('kit', { placedAt: '2026-11-03T10:00:00Z', lines: [{ sku: 'GIFT-SET', quantity: 1, unitPrice: '55' }] })
  await place('market', {
    placedAt: '2026-11-04T10:00:00Z',
    channelId: world.channels.marketplace,
    payments: [],
    tags: ['vip'],
  })
  await holdOrder(agent(), { orderId: ids.market ?? '', reason: 'ADDRESS' })
})

const found = async (filter: OrderFilter, orderBy: 'PLACED_AT' | 'SHIP_BY' = 'PLACED_AT') => {
  const { rows } = await findOrders(agent(), filter, { first: 50, orderBy })
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  return rows.map(({ id }) => names.get(id) ?? id)
}

describe('findOrders', () => {
  test.each<[string, () => OrderFilter, string[]]>([
    ['all, the newest first', () => ({}), ['market', 'kit', 'grace', 'ada', 'split']],
    ['by status', () => ({ statuses: ['RECEIVED'] }), ['grace']],
    ['by fulfillment', () => ({ fulfillmentStatuses: ['BACKORDERED'] }), ['ada']],
    ['by money', () => ({ paymentStatuses: ['UNPAID'] }), ['market', 'grace']],
    ['by channel', () => ({ channelIds: [world.channels.marketplace] }), ['market']],
    ['by location', () => ({ locationIds: [world.locations.rotterdam] }), ['kit', 'split']],
    ['by day', () => ({ placedFrom: new Date('2026-11-02'), placedBefore: new Date('2026-11-03') }), ['grace']],
    ['by hold', () => ({ holdReasons: ['ADDRESS'] }), ['market']],
    ['held', () => ({ isHeld: true }), ['market']],
    ['by SKU in small letters', () => ({ sku: 'tray' }), ['ada']],
    ['by the SKU of a component', () => ({ sku: 'TEAPOT' }), ['kit', 'split']],
    ['by tag', () => ({ tag: 'vip' }), ['market']],
    ['by surname and postcode', () => ({ search: 'hopper m1 1ae' }), ['grace']],
    ['by a part of the channel’s number', () => ({ search: '5556667' }), ['ada']],
    ['by telephone', () => ({ search: '+44 20 7946 0001' }), ['ada']],
    ['by words that nobody has', () => ({ search: 'zebra' }), []],
    ['by a letter, which finds nothing', () => ({ search: 'a' }), []],
    ['by nothing, which finds all', () => ({ search: '  ' }), ['market', 'kit', 'grace', 'ada', 'split']],
    ['by id', () => ({ ids: [ids.kit ?? '', newId()] }), ['kit']],
    ['two conditions', () => ({ paymentStatuses: ['UNPAID'], isHeld: false }), ['grace']],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter())).toEqual(expected)
  })

  test('what is due first comes first', async () => {
    const { rows } = await findOrders(agent(), {}, { first: 50, orderBy: 'SHIP_BY' })
    const dues = rows.map(({ shipBy }) => Number(shipBy))
    expect(dues).toEqual([...dues].sort((a, b) => a - b))
    expect(rows).toHaveLength(5)
  })

  test.each(['PLACED_AT', 'SHIP_BY'] as const)('pages by %s meet every order once', async (orderBy) => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await findOrders(agent(), {}, { first: 3, after, orderBy })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null
    } while (after)
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  test('one statement, with a search too', async () => {
    const { log } = await countStatements(() => found({ search: 'ada lovelace' }))
    expect(log.count).toBeLessThanOrEqual(2)
  })

  test('an actor of one channel or location sees only its orders', async () => {
    const partner = (limits: object) => findOrders(world.as('PARTNER', limits), {}, { first: 50 })
    const channel = await partner({ channelIds: [world.channels.marketplace] })
    expect(channel.rows.map(({ id }) => id)).toEqual([ids.market])
    const location = await partner({ locationIds: [world.locations.rotterdam] })
    expect(location.rows.map(({ id }) => id)).toEqual([ids.kit, ids.split])
    const other = await makeWorld('reads-elsewhere')
    expect((await findOrders(other.as('MANAGER'), {}, { first: 50 })).rows).toEqual([])
  })
})

describe('findOrder', () => {
  test('by id, number and the channel’s id', async () => {
    const order = await findOrder(agent(), { id: ids.ada ?? '' })
    expect(order).toMatchObject({ totalMinor: 5179n, channelCode: 'web', shipTo: { city: 'London' }, tags: [] })
    expect(order?.placedAt).toEqual(new Date('2026-11-01T10:00:00Z'))
    expect(await findOrder(agent(), { number: `#${order?.number}` })).toEqual(order)
    const externalReference = { connection: 'channel:web', value: '112-5556667-1' }
    expect(await findOrder(agent(), { externalReference })).toEqual(order)
    expect(
      await findOrder(agent(), { externalReference: { ...externalReference, connection: 'channel:market' } }),
    ).toBeNull()
  })

  test.each([{ id: newId() }, { id: 'nonsense' }, { number: '' }, { number: '999999' }])(
    '%o is nobody',
    async (key) => {
      expect(await findOrder(agent(), key)).toBeNull()
    },
  )
})

describe('findOrderContext', () => {
  test('everything of an order in one statement', async () => {
    const { result, log } = await countStatements(() => findOrderContext(agent(), { id: ids.ada ?? '' }, orderParts))
    expect(log.count).toBeLessThanOrEqual(2)
    expect(result).toMatchObject({
      order: { id: ids.ada, totalMinor: 5179n, placedAt: new Date('2026-11-01T10:00:00Z') },
      channel: { code: 'web', authority: {} },
      customer: { name: 'Ada Lovelace', orderCount: 2 },
      lines: [
        {
          sku: 'MUG-BLUE',
          unitPrice: '12.900000',
          reserved: 2,
          totalMinor: 2580n,
          taxLines: [{ amount: '4.30' }],
          components: [],
        },
        { sku: 'TRAY', backordered: 1, expectedOn: null },
      ],
      charges: [{ kind: 'SHIPPING', amountMinor: 399n }],
      fulfillmentOrders: [
        { locationCode: 'LEEDS', carrierName: 'DHL', units: 2, lines: [{ sku: 'MUG-BLUE', quantity: 2 }] },
      ],
      shipments: [],
      payments: [{ status: 'CAPTURED', capturedMinor: 5179n, entries: [{ kind: 'CAPTURE', amountMinor: 5179n }] }],
      holds: [],
      exceptions: [],
      references: [{ connection: 'channel:web', type: 'ORDER', value: '112-5556667-1' }],
      changes: [],
    })
    expect(result?.lines?.[0]?.deliverBy).toBeInstanceOf(Date)
    expect(result?.decisions?.map(({ policyKey }) => policyKey)).toContain('order.routing')
    expect(result?.events?.at(-1)).toMatchObject({ type: 'order.placed', facts: { channel: 'web' } })
    expect(result?.events?.at(-1)?.at).toEqual(new Date('2026-11-01T10:00:00Z'))
  })

  test('only what was asked for', async () => {
    const context = await findOrderContext(agent(), { id: ids.kit ?? '' }, ['lines'])
    expect(Object.keys(context ?? {}).sort()).toEqual(['lines', 'order'])
    expect(context?.lines?.[0]?.components.map(({ sku, ordered }) => [sku, ordered])).toEqual([
      ['MUG-BLUE', 2],
      ['TEAPOT', 1],
    ])
  })

  test('the row is the one that lists show', async () => {
    const context = await findOrderContext(agent(), { id: ids.ada ?? '' }, [])
    expect(context?.order).toEqual(await findOrder(agent(), { id: ids.ada ?? '' }))
  })

  test('of another tenant, out of sight and unknown are the same nothing', async () => {
    const other = await makeWorld('context-elsewhere')
    const key = { id: ids.ada ?? '' }
    expect(await findOrderContext(other.as('MANAGER'), key, orderParts)).toBeNull()
    expect(
      await findOrderContext(world.as('PARTNER', { channelIds: [world.channels.marketplace] }), key, orderParts),
    ).toBeNull()
    expect(await findOrderContext(agent(), { id: newId() }, orderParts)).toBeNull()
    expect(await findOrderContext(agent(), { id: 'nonsense' }, orderParts)).toBeNull()
  })

  test('an actor of one location sees only its part', async () => {
    const context = await findOrderContext(
      world.as('PARTNER', { locationIds: [world.locations.rotterdam] }),
      { id: ids.split ?? '' },
      orderParts,
    )
    expect(context?.fulfillmentOrders?.map(({ locationCode }) => locationCode)).toEqual(['RTM'])
    const all = await findOrderContext(agent(), { id: ids.split ?? '' }, ['fulfillmentOrders'])
    expect(all?.fulfillmentOrders?.map(({ locationCode }) => locationCode).sort()).toEqual(['LEEDS', 'RTM'])
  })

  test('tells the customer and says which buttons there are', async () => {
    const context = await findOrderContext(agent(), { id: ids.ada ?? '' }, orderParts)
    if (!context) throw new Error('the order is there')
    const told = sayThis(orderToTell(context), { now: new Date('2026-11-01T12:00:00Z'), timeZone: 'Europe/London' })
    expect(told).toContain('“Mug, blue”')
    expect(told).toContain('“Serving tray” is out of stock')
    const actions = supportedActions(orderToActOn(context, agent()), agent().permissions)
    expect(actions.find(({ action }) => action === 'HOLD')).toMatchObject({ allowed: true })
    expect(actions.find(({ action }) => action === 'CONFIRM')?.reasons).toEqual([
      'PERMISSION_MISSING',
      'ALREADY_CONFIRMED',
    ])
  })
})

test('the timeline pages through all events of an order, newest record first', async () => {
  const orderId = ids.market ?? ''
  const first = await findTimeline(agent(), { orderId }, { first: 2 })
  const rest = await findTimeline(agent(), { orderId }, { first: 50, after: first.cursors.at(-1) })
  const types = [...first.rows, ...rest.rows].map(({ type }) => type)
  expect(types).toEqual(['order.hold-placed', 'order.routed', 'order.confirmed', 'order.placed'])
  expect(first.rows[0]).toMatchObject({ actorName: 'SUPPORT_AGENT', facts: { reason: 'ADDRESS' } })
  expect((await findTimeline(agent(), { orderId, types: ['order.placed'] }, { first: 5 })).rows).toHaveLength(1)
})
