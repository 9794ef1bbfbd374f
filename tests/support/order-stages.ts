import { findStationTask } from '#modules/fulfillment/find-pick-task'
import { packFulfillmentOrder } from '#modules/fulfillment/pack-fulfillment-order'
import { recordPick } from '#modules/fulfillment/record-pick'
import { shipFulfillmentOrder } from '#modules/fulfillment/ship-fulfillment-order'
import { startPicking } from '#modules/fulfillment/start-picking'
import { checkStockInvariants } from '#modules/inventory/invariants'
import { read } from '#platform/tenancy'
import { arrangeOrder } from './arrange-order.ts'
import type { World } from './world.ts'

export const orderStages = ['OPEN', 'PICKING', 'PICKED', 'PACKED', 'LABELLED', 'SHIPPED'] as const
export type OrderStage = (typeof orderStages)[number]

/** An order of one SKU at Leeds that has come as far as the stage; PICKING = half of it is picked. */
export async function orderAt(world: World, stage: OrderStage, quantity = 2, sku = 'MUG-BLUE') {
  const order = await arrangeOrder(world, { [sku]: quantity })
  const { fulfillmentOrderId } = order
  const picker = world.as('WAREHOUSE')
  if (stage === 'OPEN') return order
  await startPicking(picker, { fulfillmentOrderId })
  await recordPick(picker, {
    fulfillmentOrderId,
    code: sku,
    times: stage === 'PICKING' ? Math.ceil(quantity / 2) : quantity,
  })
  if (stage === 'PICKING' || stage === 'PICKED') return order
  const task = await findStationTask(picker, fulfillmentOrderId)
  const lines = task?.lines.map((line) => ({ lineId: line.id, quantity: line.picked })) ?? []
  await packFulfillmentOrder(picker, { fulfillmentOrderId, packages: [{ weightGrams: 900, lines }] })
  if (stage === 'PACKED') return order
  await shipFulfillmentOrder(picker, { fulfillmentOrderId, handOver: stage === 'SHIPPED' })
  return order
}

/** Everything of an order that a test compares, as the rows have it. */
export async function orderRows(world: World, orderId: string) {
  return read(world.as('ADMINISTRATOR'), async (db) => ({
    order: await db.order.findFirstOrThrow({ where: { id: orderId } }),
    lines: await db.orderLine.findMany({ where: { orderId }, orderBy: { position: 'asc' } }),
    parts: await db.fulfillmentOrder.findMany({
      where: { orderId },
      include: { fulfillmentOrderLines: { include: { reservations: true } } },
      orderBy: { number: 'asc' },
    }),
    shipments: await db.shipment.findMany({ where: { orderId } }),
    changes: await db.orderChange.findMany({ where: { orderId } }),
    events: await db.event.findMany({
      where: { eventObjects: { some: { objectType: 'Order', objectId: orderId } } },
      orderBy: { id: 'asc' },
    }),
  }))
}

export const levelAt = (world: World, sku = 'MUG-BLUE', location: keyof World['locations'] = 'leeds') =>
  read(world.as('ADMINISTRATOR'), (db) =>
    db.stockLevel.findFirstOrThrow({
      where: { variantId: world.variants[sku], locationId: world.locations[location] },
      select: { onHand: true, sellable: true, reserved: true },
    }),
  )

/** No unit is lost, doubled, or promised twice. */
export const brokenInvariants = (world: World) => checkStockInvariants(world.as('ADMINISTRATOR'))
