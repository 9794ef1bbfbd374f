import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { stages } from '#modules/orders/line-partition.rules'
import { lineKinds, orderStatuses, paymentTerms } from '#modules/orders/order.rules'
import { type AxisLine, type AxisPayment, axesOf } from '#modules/orders/order-axes.rules'
import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { type TenderStatus, tenderStatuses } from '#modules/payments/payment.rules'
import { newId } from '#platform/ids'
import { transaction } from '#platform/tenancy'
import { asCommand } from '#tests/support/as-command'
import { plantLine, plantOrder, plantPayment } from '#tests/support/plant-orders'
import { makeWorld, type World } from '#tests/support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld('refresh')
})
const actor = () => world.as('ADMINISTRATOR')

describe('refreshOrders', () => {
  test('agrees with the pure rule for any lines and payments', async () => {
    const anyLine = fc
      .record({
        kind: fc.constantFrom(...lineKinds),
        isPreorder: fc.boolean(),
        units: fc.array(fc.constantFrom(...stages, 'shipped' as const, 'shipped' as const), {
          minLength: 1,
          maxLength: 4,
        }),
        ways: fc.array(fc.constantFrom('delivered', 'lost', 'returnedToSender', 'way'), { minLength: 4, maxLength: 4 }),
      })
      .map(({ kind, isPreorder, units, ways }): AxisLine => {
        const at = (stage: string) => units.filter((unit) => unit === stage).length
        const gone = ways.slice(0, at('shipped'))
        const on = (way: string) => gone.filter((one) => one === way).length
        const partition = Object.fromEntries(stages.map((stage) => [stage, at(stage)])) as Record<
          (typeof stages)[number],
          number
        >
        return {
          ...partition,
          kind,
          isPreorder,
          ordered: units.length,
          delivered: on('delivered'),
          lost: on('lost'),
          returnedToSender: on('returnedToSender'),
        }
      })
    const anyPayment = fc
      .record({
        status: fc.constantFrom<TenderStatus>(...tenderStatuses),
        authorized: fc.constantFrom(0n, 50n, 100n),
        captured: fc.constantFrom(0n, 40n, 60n, 100n),
        refunded: fc.constantFrom(0n, 40n, 60n, 100n),
        expiresIn: fc.constantFrom(null, -60_000, 60_000_000),
      })
      .map(
        ({ expiresIn, ...facts }): AxisPayment => ({
          ...facts,
          refunded: facts.refunded > facts.captured ? 0n : facts.refunded,
          authorizationExpiresAt: expiresIn === null ? null : new Date(actor().now.getTime() + expiresIn),
        }),
      )
    const anyOrder = fc.record({
      status: fc.constantFrom(...orderStatuses),
      paymentTerms: fc.constantFrom(...paymentTerms),
      total: fc.constantFrom(0n, 100n),
      lines: fc.array(anyLine, { maxLength: 3 }),
      payments: fc.array(anyPayment, { maxLength: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(anyOrder, async (facts) => {
        const id = await plantOrder(world, { status: facts.status, terms: facts.paymentTerms, total: facts.total })
        for (const [index, line] of facts.lines.entries()) await plantLine(world, id, index + 1, line)
        for (const payment of facts.payments) await plantPayment(world, id, payment)
        await asCommand(world, async (cx) => {
          const [order] = await refreshOrders(cx, [id])
          expect(order?.after).toEqual(axesOf(facts, cx.now))
          expect(order?.version).toBe(2)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('the order says when its next goods are due, how many holds are open and what money moved', async () => {
    const id = await plantOrder(world)
    const [early, late] = [new Date('2026-12-01T00:00:00Z'), new Date('2026-12-05T00:00:00Z')]
    await plantLine(world, id, 1, { ordered: 1, shipped: 1, shipBy: early })
    await plantLine(world, id, 2, { ordered: 1, reserved: 1, shipBy: late })
    await plantPayment(world, id, {
      status: 'CAPTURED',
      authorized: 100n,
      captured: 100n,
      refunded: 0n,
      authorizationExpiresAt: null,
    })
    const now = new Date()
    await transaction(actor(), (tx) =>
      tx.hold.createMany({
        data: [null, now].map((releasedAt) => ({
          tenantId: world.tenantId,
          id: newId(),
          orderId: id,
          reason: 'OTHER',
          blocks: 'RELEASE',
          ownerRole: 'MANAGER',
          placedAt: now,
          releasedAt,
        })),
      }),
    )
    await asCommand(world, (cx) => refreshOrders(cx, [id]))
    const order = await transaction(actor(), (tx) =>
      tx.order.findFirstOrThrow({ where: { tenantId: world.tenantId, id } }),
    )
    expect(order).toMatchObject({
      shipBy: late,
      openHolds: 1,
      authorizedMinor: 100n,
      capturedMinor: 100n,
      fulfillmentStatus: 'PARTIALLY_SHIPPED',
      paymentStatus: 'PAID',
      version: 2,
    })
  })
})
