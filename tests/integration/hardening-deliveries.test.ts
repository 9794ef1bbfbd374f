import { expect, test } from 'vitest'
import { placeOrder } from '#modules/capture/place-order'
import { findStationTask } from '#modules/fulfillment/find-pick-task'
import { packFulfillmentOrder } from '#modules/fulfillment/pack-fulfillment-order'
import { recordPick } from '#modules/fulfillment/record-pick'
import { recordTrackingEvent } from '#modules/fulfillment/record-tracking-event'
import { shipFulfillmentOrder } from '#modules/fulfillment/ship-fulfillment-order'
import { startPicking } from '#modules/fulfillment/start-picking'
import { splitFulfillmentOrder } from '#modules/routing/split-fulfillment-order'
import { read } from '#platform/tenancy'
import { orderInput } from '#tests/support/order-input'
import { brokenInvariants } from '#tests/support/order-stages'
import { makeWorld, type World } from '#tests/support/world'

async function ship(world: World, fulfillmentOrderId: string, code: string, times: number): Promise<string> {
  const picker = world.as('WAREHOUSE')
  await startPicking(picker, { fulfillmentOrderId })
  await recordPick(picker, { fulfillmentOrderId, code, times })
  const task = await findStationTask(picker, fulfillmentOrderId)
  const lines = (task?.lines ?? []).map((line) => ({ lineId: line.id, quantity: line.picked }))
  const packages = [{ weightGrams: 900, lines: lines.filter(({ quantity }) => quantity > 0) }]
  await packFulfillmentOrder(picker, { fulfillmentOrderId, packages })
  return (await shipFulfillmentOrder(picker, { fulfillmentOrderId, handOver: true })).id
}

/** Two kits of two mugs and one teapot: the mugs in one parcel, the teapots in another. */
async function kitsInTwoParcels() {
  const world = await makeWorld('kits')
  await world.stock('MUG-BLUE', 'leeds', 4)
  await world.stock('TEAPOT', 'leeds', 2)
  const lines = [{ sku: 'GIFT-SET', quantity: 2, unitPrice: '55' }]
  const { id: orderId } = await placeOrder(world.as('SUPPORT_LEAD'), orderInput(world, { lines }))
  const [part] = await read(world.as('MANAGER'), (db) =>
    db.fulfillmentOrder.findMany({ where: { orderId }, include: { fulfillmentOrderLines: true } }),
  )
  const pots = part?.fulfillmentOrderLines.find(({ variantId }) => variantId === world.variants.TEAPOT)
  const made = await splitFulfillmentOrder(world.as('MANAGER'), {
    fulfillmentOrderId: part?.id ?? '',
    lines: [{ fulfillmentOrderLineId: pots?.id ?? '', quantity: 2 }],
  })
  const track = (shipmentId: string, code: 'DELIVERED' | 'LOST') =>
    recordTrackingEvent(world.as('WAREHOUSE'), { shipmentId, code, at: new Date().toISOString() })
  const counts = async () => {
    const line = await read(world.as('MANAGER'), (db) => db.orderLine.findFirstOrThrow({ where: { orderId } }))
    return { shipped: line.shipped, delivered: line.delivered, lost: line.lost }
  }
  return { world, mugs: part?.id ?? '', pots: made.id, track, counts }
}

test('a kit in two parcels is delivered when the second arrives, and each arrival is recorded', async () => {
  const { world, mugs, pots, track, counts } = await kitsInTwoParcels()
  const first = await ship(world, mugs, 'MUG-BLUE', 4)
  await track(first, 'DELIVERED')
  expect(await counts()).toEqual({ shipped: 0, delivered: 0, lost: 0 })
  const second = await ship(world, pots, 'TEAPOT', 2)
  await track(first, 'DELIVERED')
  expect(await counts()).toEqual({ shipped: 2, delivered: 0, lost: 0 })
  await track(second, 'DELIVERED')
  expect(await counts()).toEqual({ shipped: 2, delivered: 2, lost: 0 })
  expect(await brokenInvariants(world)).toEqual([])
})

test('kits of which one parcel was lost count as lost, not as delivered', async () => {
  const { world, mugs, pots, track, counts } = await kitsInTwoParcels()
  await track(await ship(world, mugs, 'MUG-BLUE', 4), 'DELIVERED')
  await track(await ship(world, pots, 'TEAPOT', 2), 'LOST')
  expect(await counts()).toEqual({ shipped: 2, delivered: 0, lost: 2 })
})
