import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { placeOrder } from '#modules/capture/place-order'
import { openException } from '#modules/exceptions/open-exception.step'
import { findOrders } from '#modules/orders/find-orders'
import { holdOrder } from '#modules/orders/hold-order'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { read } from '#platform/tenancy'
import { orderInput } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('limited')
  await world.stock('MUG-BLUE', 'leeds', 50)
})

describe('an actor who may see only one channel', () => {
  const connector = () => world.as('SUPPORT_LEAD', { channelIds: [world.channels.marketplace] })
  const sold = (more: object = {}) =>
    orderInput(world, { channelId: world.channels.marketplace, payments: [], ...more })

  test('places orders there, with a customer of their own, and short ones with their exception', async () => {
    const customer = { externalReference: 'm-1', name: 'Ada', email: 'ada@example.com', isEmailVerified: true }
    const first = await placeOrder(connector(), sold({ customer }))
    const second = await placeOrder(
      connector(),
      sold({ customer, lines: [{ sku: 'TRAY', quantity: 2, unitPrice: '22' }] }),
    )
    const { rows } = await findOrders(connector(), { ids: [first.id, second.id] }, { first: 10 })
    expect(rows.map(({ fulfillmentStatus }) => fulfillmentStatus).sort()).toEqual(['ALLOCATED', 'BACKORDERED'])
    expect(new Set(rows.map(({ customerId }) => customerId)).size).toBe(1)
    const raised = await read(world.as('MANAGER'), (db) =>
      db.exception.findMany({ where: { tenantId: world.tenantId, orderId: second.id } }),
    )
    expect(raised).toMatchObject([{ type: 'oversold' }])
  })

  test('finds no other channel to sell in and no other order to hold', async () => {
    await expect(placeOrder(connector(), orderInput(world))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await placeOrder(world.as('SUPPORT_AGENT'), orderInput(world))
    await expect(holdOrder(connector(), { orderId: id, reason: 'OTHER' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a customer whom only others may see is left to them', async () => {
    const customer = { name: 'Grace', email: 'grace@example.com', isEmailVerified: true }
    const web = await placeOrder(world.as('SUPPORT_AGENT'), orderInput(world, { customer }))
    const market = await placeOrder(connector(), sold({ customer }))
    const { rows } = await findOrders(world.as('MANAGER'), { ids: [web.id, market.id] }, { first: 10 })
    expect(new Set(rows.map(({ customerId }) => customerId)).size).toBe(2)
  })
})

test('an actor of one location opens an exception of an order once, without seeing its row', async () => {
  const report = command({
    name: 'order.step',
    permission: 'fulfillment:pick',
    input: z.object({}),
    refusals: [],
    async run(cx) {
      const id = newId()
      await openException(cx, {
        type: 'short',
        severity: 'LOW',
        dedupeKey: 'short:1',
        title: 'Short',
        detail: {},
        ownerRole: 'MANAGER',
      })
      cx.record({ type: 'order.stepped', objects: [{ type: 'Order', id }] })
      return { type: 'Order', id }
    },
  })
  const picker = () => world.as('WAREHOUSE', { locationIds: [world.locations.leeds] })
  await report(picker(), {})
  await report(picker(), {})
  await report(world.as('WAREHOUSE'), {})
  const { exceptions, events } = await read(world.as('MANAGER'), async (db) => ({
    exceptions: await db.exception.findMany({ where: { tenantId: world.tenantId, type: 'short' } }),
    events: (await db.event.findMany({ where: { tenantId: world.tenantId, type: 'exception.opened' } })).filter(
      ({ data }) => JSON.stringify(data).includes('"short"'),
    ),
  }))
  expect(exceptions).toHaveLength(1)
  expect(events).toHaveLength(1)
})
