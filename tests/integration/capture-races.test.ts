import { beforeAll, describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { countStatements } from '#platform/statements'
import { read } from '#platform/tenancy'
import { orderInput } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('races')
  for (const sku of ['MUG-BLUE', 'MUG-RED', 'TEAPOT']) await world.stock(sku, 'leeds', 100)
  await world.stock('CANDLE', 'leeds', 7)
})
const agent = () => world.as('SUPPORT_AGENT')
const orders = (where: object) =>
  read(agent(), (db) => db.order.findMany({ where: { tenantId: world.tenantId, ...where } }))

describe('at the same time', () => {
  test('the same idempotency key twenty times makes one order', async () => {
    const input = orderInput(world, { purchaseOrderNumber: 'KEY' })
    const options = { idempotencyKey: 'a-key' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(agent(), input, options)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await orders({ purchaseOrderNumber: 'KEY' })).toHaveLength(1)
  })

  test('the same outside order delivered twenty times makes one order', async () => {
    const input = orderInput(world, { externalReference: 'twice', purchaseOrderNumber: 'REF' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(agent(), input)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await orders({ purchaseOrderNumber: 'REF' })).toHaveLength(1)
  })

  test('thirty buyers of seven candles: seven are promised, the others wait, none is lost', async () => {
    const lines = [{ sku: 'CANDLE', quantity: 1, unitPrice: '8.50' }]
    await Promise.all(
      Array.from({ length: 30 }, () => placeOrder(agent(), orderInput(world, { lines, purchaseOrderNumber: 'RUSH' }))),
    )
    const placed = await orders({ purchaseOrderNumber: 'RUSH' })
    const by = (status: string) => placed.filter(({ fulfillmentStatus }) => fulfillmentStatus === status).length
    expect([by('ALLOCATED'), by('BACKORDERED'), placed.length]).toEqual([7, 23, 30])
    const [level] = await read(agent(), (db) =>
      db.stockLevel.findMany({ where: { tenantId: world.tenantId, variantId: world.variants.CANDLE ?? '' } }),
    )
    expect(level).toMatchObject({ onHand: 7, reserved: 7 })
  })

  test('every order has a number of its own', async () => {
    const all = await orders({})
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length)
  })
})

test('an order of three lines, allocated, takes at most 25 statements, everything included', async () => {
  const input = orderInput(world, {
    externalReference: 'counted',
    customer: { externalReference: 'c-1', name: 'Ada', email: 'ada@example.com', isEmailVerified: true },
    lines: ['MUG-BLUE', 'MUG-RED', 'TEAPOT'].map((sku) => ({ sku, quantity: 1, unitPrice: '10' })),
  })
  await placeOrder(agent(), { ...input, externalReference: 'warm' }, { idempotencyKey: 'warm' })
  const { result, log } = await countStatements(() => placeOrder(agent(), input, { idempotencyKey: 'counted' }))
  const [order] = await orders({ id: result.id })
  expect(order?.fulfillmentStatus).toBe('ALLOCATED')
  expect(log.count, log.texts.map((text) => text.trim().slice(0, 60)).join('\n')).toBeLessThanOrEqual(25)
  const newCustomer = {
    ...input,
    externalReference: 'fresh',
    customer: { ...input.customer, externalReference: 'c-2', email: 'new@example.com' },
  }
  const fresh = await countStatements(() => placeOrder(agent(), newCustomer, { idempotencyKey: 'fresh' }))
  expect(fresh.log.count, fresh.log.texts.map((text) => text.trim().slice(0, 60)).join('\n')).toBeLessThanOrEqual(25)
})
