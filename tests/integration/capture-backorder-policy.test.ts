import { describe, expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { read } from '#platform/tenancy'
import { orderInput } from '#tests/support/order-input'
import { makeWorld, type World } from '#tests/support/world'

/** A world whose policy `order.backorder` answers `action` to every order that stock does not cover. */
async function worldWhere(action: 'CANCEL' | 'REFUSE'): Promise<World> {
  const world = await makeWorld('backorder')
  await read(world.as('ADMINISTRATOR'), async (db) => {
    const version = await db.policyVersion.findFirstOrThrow({
      where: { tenantId: world.tenantId, policy: { key: 'order.backorder' } },
    })
    const content = JSON.parse(
      JSON.stringify(version.content).replaceAll(String.raw`\"WAIT\"`, String.raw`\"${action}\"`),
    )
    await db.policyVersion.updateMany({ where: { tenantId: world.tenantId, id: version.id }, data: { content } })
  })
  await world.stock('MUG-BLUE', 'leeds', 1)
  return world
}
const order = (world: World) =>
  placeOrder(
    world.as('SUPPORT_AGENT'),
    orderInput(world, {
      lines: [
        { sku: 'MUG-BLUE', quantity: 1, unitPrice: '12.90' },
        { sku: 'TRAY', quantity: 2, unitPrice: '22' },
      ],
    }),
  )

describe('units that no stock covers, by order.backorder', () => {
  test('REFUSE: the order is not taken, nothing stays reserved', async () => {
    const world = await worldWhere('REFUSE')
    await expect(order(world)).rejects.toMatchObject({
      code: 'STOCK_DOES_NOT_COVER',
      facts: { lines: ['TRAY: 2'], policyVersion: 1 },
    })
    const left = await read(world.as('MANAGER'), async (db) => ({
      orders: await db.order.count({ where: { tenantId: world.tenantId } }),
      reserved: (await db.stockLevel.findMany({ where: { tenantId: world.tenantId } })).map(({ reserved }) => reserved),
    }))
    expect(left).toEqual({ orders: 0, reserved: [0] })
  })

  test('CANCEL: they are cancelled, the rest is reserved, and nothing claims stock', async () => {
    const world = await worldWhere('CANCEL')
    const { id } = await order(world)
    const { lines, claims, placed } = await read(world.as('MANAGER'), async (db) => ({
      lines: await db.orderLine.findMany({
        where: { tenantId: world.tenantId, orderId: id },
        orderBy: { position: 'asc' },
      }),
      claims: await db.commitment.count({ where: { tenantId: world.tenantId } }),
      placed: await db.order.findFirstOrThrow({ where: { tenantId: world.tenantId, id } }),
    }))
    expect(lines).toMatchObject([
      { sku: 'MUG-BLUE', reserved: 1 },
      { sku: 'TRAY', ordered: 2, originallyOrdered: 2, cancelled: 2, backordered: 0 },
    ])
    expect(claims).toBe(0)
    expect(placed).toMatchObject({ fulfillmentStatus: 'ALLOCATED', status: 'CONFIRMED' })
  })

  test('CANCEL of everything cancels the order', async () => {
    const world = await worldWhere('CANCEL')
    const { id } = await placeOrder(
      world.as('SUPPORT_AGENT'),
      orderInput(world, { lines: [{ sku: 'TRAY', quantity: 1, unitPrice: '22' }] }),
    )
    const placed = await read(world.as('MANAGER'), (db) =>
      db.order.findFirstOrThrow({ where: { tenantId: world.tenantId, id } }),
    )
    expect(placed).toMatchObject({ status: 'CANCELLED', cancelReason: 'NO_STOCK', fulfillmentStatus: 'UNALLOCATED' })
  })
})
