import { beforeAll, describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { annotateOrder } from '#modules/orders/annotate-order'
import { confirmOrder } from '#modules/orders/confirm-order'
import { holdOrder } from '#modules/orders/hold-order'
import { recordPayment } from '#modules/orders/record-payment'
import { releaseHold } from '#modules/orders/release-hold'
import { newId } from '#platform/ids'
import type { Role } from '#platform/permissions'
import { read } from '#platform/tenancy'
import { type OrderRequest, orderInput } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('life')
  await world.stock('MUG-BLUE', 'leeds', 1000)
})

const place = async (more: Partial<OrderRequest> = {}) =>
  (await placeOrder(world.as('SUPPORT_AGENT'), orderInput(world, more))).id
const stored = (id: string) =>
  read(world.as('MANAGER'), async (db) => {
    const where = { tenantId: world.tenantId, orderId: id }
    return {
      order: await db.order.findFirstOrThrow({ where: { tenantId: world.tenantId, id } }),
      parts: await db.fulfillmentOrder.findMany({ where }),
      holds: await db.hold.findMany({ where, orderBy: { id: 'asc' } }),
      payments: await db.payment.findMany({ where, include: { paymentEntries: { orderBy: { id: 'asc' } } } }),
    }
  })
const eventsOf = (id: string) =>
  read(world.as('MANAGER'), async (db) =>
    (
      await db.eventObject.findMany({
        where: { tenantId: world.tenantId, objectType: 'Order', objectId: id },
        include: { event: true },
        orderBy: { eventId: 'asc' },
      })
    ).map(({ event }) => event.type),
  )
const hold = (orderId: string, more: object = {}) =>
  holdOrder(world.as('SUPPORT_AGENT'), { orderId, reason: 'CUSTOMER_REQUEST', ...more })
const card = { method: 'CARD', provider: 'cards', reference: 'tender-1' } as const

describe('holds', () => {
  test('stop the parts of an order and let them go on', async () => {
    const id = await place()
    const { holdId } = await hold(id, { note: 'on holiday' })
    expect(await stored(id)).toMatchObject({
      order: { status: 'CONFIRMED', openHolds: 1 },
      parts: [{ status: 'ON_HOLD' }],
      holds: [{ reason: 'CUSTOMER_REQUEST', blocks: 'RELEASE', ownerRole: 'SUPPORT_LEAD', note: 'on holiday' }],
    })
    await releaseHold(world.as('SUPPORT_LEAD'), { holdId })
    expect(await stored(id)).toMatchObject({ order: { openHolds: 0 }, parts: [{ status: 'OPEN' }] })
    expect(await eventsOf(id)).toEqual([
      'order.placed',
      'order.confirmed',
      'order.routed',
      'order.hold-placed',
      'order.hold-released',
    ])
  })

  test('of two, the last one lets go', async () => {
    const id = await place()
    const [first, second] = [await hold(id), await hold(id, { reason: 'ADDRESS' })]
    await releaseHold(world.as('MANAGER'), { holdId: first.holdId })
    expect((await stored(id)).parts).toMatchObject([{ status: 'ON_HOLD' }])
    await releaseHold(world.as('MANAGER'), { holdId: second.holdId })
    expect((await stored(id)).parts).toMatchObject([{ status: 'OPEN' }])
  })

  test('on one part count on the part and not on the order', async () => {
    const id = await place()
    const [part] = (await stored(id)).parts
    await hold(id, { fulfillmentOrderId: part?.id, reason: 'STOCK' })
    expect(await stored(id)).toMatchObject({ order: { openHolds: 0 }, parts: [{ status: 'ON_HOLD', openHolds: 1 }] })
  })

  test('of the confirmation keep the order received until they end, then it is confirmed by itself', async () => {
    const id = await place({ total: '1.00' })
    const [price] = (await stored(id)).holds
    await expect(confirmOrder(world.as('MANAGER'), { orderId: id })).rejects.toMatchObject({
      code: 'CONFIRMATION_HELD',
      facts: { reasons: ['PRICE_DIFFERENCE'] },
    })
    await releaseHold(world.as('FINANCE'), { holdId: price?.id ?? '', note: 'rounding of the shop' })
    expect(await stored(id)).toMatchObject({
      order: { status: 'CONFIRMED', openHolds: 0 },
      parts: [{ status: 'OPEN' }],
    })
  })

  test.each([
    ['FINANCE', 'FRAUD_REVIEW', null],
    ['SUPPORT_LEAD', 'FRAUD_REVIEW', 'HOLD_OWNED_ELSEWHERE'],
    ['MANAGER', 'FRAUD_REVIEW', null],
    ['FINANCE', 'ADDRESS', 'HOLD_OWNED_ELSEWHERE'],
  ] as const)('%s and a hold for %s: %s', async (role: Role, reason, code) => {
    const { holdId } = await hold(await place(), { reason })
    const ended = releaseHold(world.as(role), { holdId })
    if (code) await expect(ended).rejects.toMatchObject({ code })
    else await expect(ended).resolves.toMatchObject({ holdId })
  })

  test('end once', async () => {
    const { holdId } = await hold(await place())
    await releaseHold(world.as('MANAGER'), { holdId })
    await expect(releaseHold(world.as('MANAGER'), { holdId })).rejects.toMatchObject({ code: 'HOLD_ALREADY_RELEASED' })
  })

  test.each([newId(), 'nonsense'])('of the order %s are not found', async (orderId) => {
    await expect(hold(orderId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(releaseHold(world.as('MANAGER'), { holdId: orderId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('another tenant’s order is not found', async () => {
    const other = await makeWorld('life-elsewhere')
    await expect(holdOrder(other.as('MANAGER'), { orderId: await place(), reason: 'OTHER' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('confirmation', () => {
  test('by a person lets an unpaid order’s parts open; the money is asked for at the stations', async () => {
    const id = await place({ payments: [] })
    await confirmOrder(world.as('MANAGER'), { orderId: id, note: 'pays tomorrow' })
    expect(await stored(id)).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'UNPAID' },
      parts: [{ status: 'OPEN' }],
    })
    await expect(confirmOrder(world.as('MANAGER'), { orderId: id })).rejects.toMatchObject({
      code: 'ORDER_STATE_FORBIDS',
    })
  })

  test('refuses the version that somebody else has passed', async () => {
    const id = await place({ payments: [] })
    await expect(confirmOrder(world.as('MANAGER'), { orderId: id }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    })
  })
})

describe('recordPayment', () => {
  const finance = () => world.as('FINANCE')
  const pay = (orderId: string, more: object = {}) =>
    recordPayment(finance(), { orderId, tender: card, kind: 'CAPTURE', amount: '12.90', currency: 'GBP', ...more })

  test('an order that waited for its money is confirmed and its parts open', async () => {
    const id = await place({ payments: [] })
    await pay(id)
    expect(await stored(id)).toMatchObject({
      order: { status: 'CONFIRMED', paymentStatus: 'PAID', capturedMinor: 1290n },
      parts: [{ status: 'OPEN' }],
    })
  })

  test('the same movement reported again, also at once, is recorded once', async () => {
    const id = await place({ payments: [] })
    await Promise.all(Array.from({ length: 8 }, () => pay(id, { reference: 'ch_1', amount: '5.00' })))
    const { order, payments } = await stored(id)
    expect(order).toMatchObject({ capturedMinor: 500n, paymentStatus: 'PARTIALLY_PAID', status: 'RECEIVED' })
    expect(payments).toHaveLength(1)
    expect(payments[0]?.paymentEntries).toHaveLength(1)
  })

  test('authorize, capture in two parts, refund in part: one tender, its ledger in order', async () => {
    const id = await place({ payments: [] })
    await pay(id, { kind: 'AUTHORIZATION', reference: 'a' })
    await pay(id, { amount: '10.00', reference: 'b' })
    await pay(id, { amount: '2.90', reference: 'c' })
    await pay(id, { kind: 'REFUND', amount: '3.00', reference: 'd' })
    const { order, payments } = await stored(id)
    expect(order).toMatchObject({
      authorizedMinor: 1290n,
      capturedMinor: 1290n,
      refundedMinor: 300n,
      paymentStatus: 'PARTIALLY_REFUNDED',
    })
    expect(payments).toMatchObject([{ status: 'PARTIALLY_REFUNDED', amountMinor: 1290n, reference: 'tender-1' }])
    expect(payments[0]?.paymentEntries.map(({ kind }) => kind)).toEqual([
      'AUTHORIZATION',
      'CAPTURE',
      'CAPTURE',
      'REFUND',
    ])
  })

  test('more refunds at once than were taken: one is refused and says what is left', async () => {
    const id = await place({ payments: [] })
    await pay(id, { reference: 'taken' })
    const refunds = await Promise.allSettled(
      ['r-1', 'r-2', 'r-3'].map((reference) => pay(id, { kind: 'REFUND', amount: '6.00', reference })),
    )
    const refused = refunds.flatMap((refund) => (refund.status === 'rejected' ? [refund.reason] : []))
    expect(refused).toMatchObject([{ code: 'REFUND_EXCEEDS_CAPTURED', facts: { maximum: '90' } }])
    expect((await stored(id)).order.refundedMinor).toBe(1200n)
  })

  test.each([
    ['another currency', { currency: 'EUR' }, 'CURRENCY_DIFFERS'],
    ['a fraction of a penny', { amount: '1.001' }, 'INVALID_INPUT'],
    ['nothing', { amount: '0' }, 'INVALID_INPUT'],
    ['a tender that is not there', { tender: null, paymentId: newId() }, 'NOT_FOUND'],
    ['no tender', { tender: null }, 'INVALID_INPUT'],
  ])('%s is refused', async (_, more, code) => {
    const id = await place({ payments: [] })
    await expect(pay(id, more)).rejects.toMatchObject({ code })
    expect((await stored(id)).payments).toEqual([])
  })

  test('a support agent does not record money', async () => {
    const id = await place()
    await expect(
      recordPayment(world.as('SUPPORT_AGENT'), {
        orderId: id,
        tender: card,
        kind: 'CAPTURE',
        amount: '1',
        currency: 'GBP',
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('note and tags are written with what they were before', async () => {
  const id = await place()
  const agent = world.as('SUPPORT_AGENT')
  await annotateOrder(agent, { orderId: id, note: 'Rings twice', tags: ['vip', 'gift', 'vip'] })
  expect((await stored(id)).order).toMatchObject({ note: 'Rings twice', tags: ['gift', 'vip'] })
  await annotateOrder(agent, { orderId: id, note: '' })
  expect((await stored(id)).order).toMatchObject({ note: null, tags: ['gift', 'vip'] })
  await expect(annotateOrder(agent, { orderId: id, tags: ['vip', 'gift'] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})
