import { z } from 'zod'
import { createFulfillmentOrders } from '#modules/fulfillment/create-fulfillment-orders.step'
import { reserveStock } from '#modules/inventory/reserve-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import type { World } from './world.ts'

const line = z.object({ variantId: z.string(), sku: z.string(), quantity: z.number() })

/** A command of the tests: an order that is reserved at one location, without asking routing. */
const arrange = command({
  name: 'test.arrange-order',
  permission: 'order:place',
  input: z.object({
    channelId: z.string(),
    locationId: z.string(),
    serviceId: z.string(),
    paid: z.boolean(),
    lines: z.array(line),
  }),
  refusals: [],
  async run(cx, input) {
    const { tenantId } = cx.actor
    const stamps = { createdAt: cx.now, updatedAt: cx.now }
    const order = { id: newId(), number: `T${newId().slice(-8)}` }
    const total = BigInt(input.lines.reduce((sum, one) => sum + one.quantity * 1000, 0))
    await cx.tx.order.create({
      data: {
        tenantId,
        ...order,
        ...stamps,
        channelId: input.channelId,
        status: 'CONFIRMED',
        paymentTerms: 'PREPAID',
        currency: 'GBP',
        placedAt: cx.now,
        recordedAt: cx.now,
        shipTo: { name: 'Ada Lovelace', line1: '1 Row', city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' },
        shipToCountry: 'GB',
        totalMinor: total,
        subtotalMinor: total,
      },
    })
    const lines = input.lines.map((one) => ({ ...one, orderLineId: newId() }))
    await cx.tx.orderLine.createMany({
      data: lines.map((one, position) => ({
        tenantId,
        id: one.orderLineId,
        orderId: order.id,
        position,
        variantId: one.variantId,
        sku: one.sku,
        title: one.sku,
        unitPrice: '10',
        originallyOrdered: one.quantity,
        ordered: one.quantity,
        unallocated: one.quantity,
        subtotalMinor: BigInt(one.quantity * 1000),
        totalMinor: BigInt(one.quantity * 1000),
        ...stamps,
      })),
    })
    if (input.paid) {
      const payment = {
        tenantId,
        id: newId(),
        orderId: order.id,
        method: 'CARD',
        provider: 'test',
        status: 'CAPTURED',
        currency: 'GBP',
        amountMinor: total,
        capturedMinor: total,
        createdAt: cx.now,
      }
      await cx.tx.payment.create({ data: payment })
      await cx.tx.paymentEntry.create({
        data: {
          tenantId,
          id: newId(),
          paymentId: payment.id,
          kind: 'CAPTURE',
          amountMinor: total,
          currency: 'GBP',
          at: cx.now,
          recordedAt: cx.now,
        },
      })
    }
    const short = await reserveStock(
      cx,
      lines.map((one) => ({ variantId: one.variantId, locationId: input.locationId, quantity: one.quantity })),
    )
    if (short.length > 0) throw new Error('the test did not stock enough')
    const [fulfillment] = await createFulfillmentOrders(cx, order, [
      {
        locationId: input.locationId,
        carrierServiceId: input.serviceId,
        shipBy: null,
        cutOffAt: null,
        handOverOn: null,
        releaseAt: null,
        status: 'OPEN',
        decisionId: null,
        lines: lines.map((one) => ({
          orderLineId: one.orderLineId,
          componentId: null,
          variantId: one.variantId,
          quantity: one.quantity,
        })),
      },
    ])
    await advanceLines(
      cx,
      lines.map((one) => ({
        orderLineId: one.orderLineId,
        componentId: null,
        from: 'unallocated',
        to: 'reserved',
        quantity: one.quantity,
      })),
    )
    await refreshOrders(cx, [order.id])
    cx.record({ type: 'test.arranged', objects: [{ type: 'Order', id: order.id }] })
    return { type: 'Order', id: order.id, fulfillmentOrderId: fulfillment?.id ?? '', number: order.number }
  },
})

/** A paid order of these SKUs, reserved at Leeds and open for picking. Stock it first. */
export function arrangeOrder(world: World, items: Readonly<Record<string, number>>, { paid = true } = {}) {
  return arrange(world.as('ADMINISTRATOR'), {
    channelId: world.channels.web,
    locationId: world.locations.leeds,
    serviceId: world.services.standard,
    paid,
    lines: Object.entries(items).map(([sku, quantity]) => ({ sku, quantity, variantId: world.variants[sku] ?? '' })),
  })
}
