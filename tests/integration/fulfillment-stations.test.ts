import { beforeAll, expect, test } from 'vitest'
import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { findStationTask } from '#modules/fulfillment/find-pick-task'
import { findShipments } from '#modules/fulfillment/find-shipments'
import { handOverShipment } from '#modules/fulfillment/hand-over-shipment'
import { packFulfillmentOrder } from '#modules/fulfillment/pack-fulfillment-order'
import { recordPick } from '#modules/fulfillment/record-pick'
import { recordShort } from '#modules/fulfillment/record-short'
import { recordTrackingEvent } from '#modules/fulfillment/record-tracking-event'
import { shipFulfillmentOrder } from '#modules/fulfillment/ship-fulfillment-order'
import { startPicking } from '#modules/fulfillment/start-picking'
import { undoPick } from '#modules/fulfillment/undo-pick'
import { voidShipment } from '#modules/fulfillment/void-shipment'
import { read } from '#platform/tenancy'
import { arrangeOrder } from '../support/arrange-order.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  for (const sku of ['MUG-BLUE', 'TEAPOT']) await world.stock(sku, 'leeds', 100)
})

const picker = () => world.as('WAREHOUSE')
const lineOf = (orderId: string, sku: string) =>
  read(picker(), (db) => db.orderLine.findFirstOrThrow({ where: { orderId, sku } }))
const orderOf = (id: string) => read(picker(), (db) => db.order.findFirstOrThrow({ where: { id } }))
const levelOf = (sku: string) =>
  read(picker(), (db) =>
    db.stockLevel.findFirstOrThrow({ where: { variantId: world.variants[sku], locationId: world.locations.leeds } }),
  )

async function picked(items: Record<string, number>) {
  const order = await arrangeOrder(world, items)
  const { fulfillmentOrderId } = order
  await startPicking(picker(), { fulfillmentOrderId })
  for (const [sku, times] of Object.entries(items)) await recordPick(picker(), { fulfillmentOrderId, code: sku, times })
  return order
}

async function packed(items: Record<string, number>) {
  const order = await picked(items)
  const { fulfillmentOrderId } = order
  const task = await findStationTask(picker(), fulfillmentOrderId)
  const lines = task?.lines.map((line) => ({ lineId: line.id, quantity: line.picked })) ?? []
  await packFulfillmentOrder(picker(), { fulfillmentOrderId, packages: [{ weightGrams: 900, lines }] })
  return order
}

test('from the shelf to the customer: every stage moves lines, stock, reservation and order together', async () => {
  const before = await levelOf('MUG-BLUE')
  const order = await arrangeOrder(world, { 'MUG-BLUE': 3 })
  const { fulfillmentOrderId } = order
  expect(await orderOf(order.id)).toMatchObject({ fulfillmentStatus: 'ALLOCATED' })
  await startPicking(picker(), { fulfillmentOrderId })
  await recordPick(picker(), { fulfillmentOrderId, code: 'MUG-BLUE', times: 2 })
  await recordPick(picker(), { fulfillmentOrderId, code: 'mug-blue' })
  expect(await lineOf(order.id, 'MUG-BLUE')).toMatchObject({ reserved: 0, picked: 3 })
  expect(await orderOf(order.id)).toMatchObject({ fulfillmentStatus: 'IN_FULFILLMENT' })
  expect(await levelOf('MUG-BLUE')).toMatchObject({
    onHand: before.onHand,
    sellable: before.sellable,
    reserved: before.reserved + 3,
  })
  const task = await findStationTask(picker(), fulfillmentOrderId)
  const lineId = task?.lines[0]?.id ?? ''
  await packFulfillmentOrder(picker(), {
    fulfillmentOrderId,
    packages: [
      { weightGrams: 500, lines: [{ lineId, quantity: 1 }] },
      { weightGrams: 700, lines: [{ lineId, quantity: 2 }] },
    ],
  })
  expect(await lineOf(order.id, 'MUG-BLUE')).toMatchObject({ picked: 0, packed: 3 })
  const shipment = await shipFulfillmentOrder(picker(), { fulfillmentOrderId, trackingNumber: '3318810025' })
  expect(await lineOf(order.id, 'MUG-BLUE')).toMatchObject({ packed: 0, shipped: 3, delivered: 0 })
  expect(await levelOf('MUG-BLUE')).toMatchObject({
    onHand: before.onHand - 3,
    sellable: before.sellable - 3,
    reserved: before.reserved,
  })
  expect(await orderOf(order.id)).toMatchObject({ fulfillmentStatus: 'SHIPPED' })
  await recordTrackingEvent(picker(), { shipmentId: shipment.id, code: 'DELIVERED', at: new Date() })
  expect(await lineOf(order.id, 'MUG-BLUE')).toMatchObject({ shipped: 3, delivered: 3 })
  expect(await orderOf(order.id)).toMatchObject({ fulfillmentStatus: 'DELIVERED', status: 'COMPLETED' })
  const reservations = await read(picker(), (db) =>
    db.reservation.findMany({ where: { fulfillmentOrderLineId: lineId } }),
  )
  expect(reservations).toMatchObject([{ quantity: 0 }])
})

test('a wrong item, too many and an empty bin are each refused with what is expected, and nothing changes', async () => {
  const { id, fulfillmentOrderId } = await arrangeOrder(world, { TEAPOT: 2 })
  await startPicking(picker(), { fulfillmentOrderId })
  const pick = (code: string, times = 1, bin?: string) => recordPick(picker(), { fulfillmentOrderId, code, times, bin })
  await expect(pick('MUG-BLUE')).rejects.toMatchObject({
    code: 'WRONG_ITEM',
    facts: { scanned: 'MUG-BLUE', found: 'MUG-BLUE', expected: ['TEAPOT'] },
  })
  await expect(pick('nonsense')).rejects.toMatchObject({ code: 'WRONG_ITEM', facts: { found: null } })
  await expect(pick('TEAPOT', 3)).rejects.toMatchObject({ code: 'MORE_THAN_NEEDED', facts: { quantity: 3, left: 2 } })
  await expect(pick('TEAPOT', 1, 'RECV')).rejects.toMatchObject({
    code: 'BIN_HOLDS_LESS',
    facts: { bin: 'RECV', held: 0 },
  })
  await expect(pick('TEAPOT', 1, 'NOWHERE')).rejects.toMatchObject({ code: 'WRONG_BIN', facts: { scanned: 'NOWHERE' } })
  expect(await lineOf(id, 'TEAPOT')).toMatchObject({ reserved: 2, picked: 0 })
})

test('one barcode scanned twice at the same moment picks two, and never more than needed', async () => {
  const { id, fulfillmentOrderId } = await arrangeOrder(world, { TEAPOT: 3 })
  await startPicking(picker(), { fulfillmentOrderId })
  const scans = await Promise.allSettled(
    Array.from({ length: 8 }, () => recordPick(picker(), { fulfillmentOrderId, code: 'TEAPOT' })),
  )
  expect(scans.filter((scan) => scan.status === 'fulfilled')).toHaveLength(3)
  expect(await lineOf(id, 'TEAPOT')).toMatchObject({ reserved: 0, picked: 3 })
})

test('two pickers cannot take the same task', async () => {
  const { fulfillmentOrderId } = await arrangeOrder(world, { TEAPOT: 1 })
  const takes = await Promise.allSettled([
    startPicking(picker(), { fulfillmentOrderId }),
    startPicking(world.as('MANAGER'), { fulfillmentOrderId }),
  ])
  expect(takes.map((take) => take.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an undone pick returns to its bin; packed units cannot be undone', async () => {
  const { id, fulfillmentOrderId } = await picked({ 'MUG-BLUE': 2 })
  await undoPick(picker(), { fulfillmentOrderId })
  expect(await lineOf(id, 'MUG-BLUE')).toMatchObject({ reserved: 2, picked: 0 })
  await expect(undoPick(picker(), { fulfillmentOrderId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const other = await packed({ 'MUG-BLUE': 1 })
  await expect(undoPick(picker(), { fulfillmentOrderId: other.fulfillmentOrderId })).rejects.toMatchObject({
    code: 'PICK_NOT_UNDOABLE',
    facts: { reason: 'PACKED' },
  })
})

test('units that are not found wait as a backorder, their promise here ends and somebody is asked to count', async () => {
  const before = await levelOf('TEAPOT')
  const { id, fulfillmentOrderId } = await arrangeOrder(world, { TEAPOT: 2 })
  await startPicking(picker(), { fulfillmentOrderId })
  const task = await findStationTask(picker(), fulfillmentOrderId)
  const lineId = task?.lines[0]?.id ?? ''
  await recordPick(picker(), { fulfillmentOrderId, code: 'TEAPOT' })
  await recordShort(picker(), { fulfillmentOrderId, lineId, quantity: 1, outcome: 'SHORT', reasonCode: 'NOT_FOUND' })
  expect(await lineOf(id, 'TEAPOT')).toMatchObject({ reserved: 0, picked: 1, backordered: 1 })
  expect(await levelOf('TEAPOT')).toMatchObject({ onHand: before.onHand, reserved: before.reserved + 1 })
  const exceptions = await read(picker(), (db) => db.exception.findMany({ where: { orderId: id } }))
  expect(exceptions).toMatchObject([{ type: 'pick_short', status: 'OPEN' }])
  await expect(
    recordShort(picker(), { fulfillmentOrderId, lineId, quantity: 1, outcome: 'SHORT', reasonCode: 'NOT_FOUND' }),
  ).rejects.toMatchObject({ code: 'MORE_THAN_NEEDED' })
})

test('damaged units leave the shelf for the damaged bin and are no longer for sale', async () => {
  const before = await levelOf('TEAPOT')
  const { fulfillmentOrderId } = await arrangeOrder(world, { TEAPOT: 1 })
  await startPicking(picker(), { fulfillmentOrderId })
  const lineId = (await findStationTask(picker(), fulfillmentOrderId))?.lines[0]?.id ?? ''
  await recordShort(picker(), { fulfillmentOrderId, lineId, quantity: 1, outcome: 'DAMAGED', reasonCode: 'DAMAGED' })
  expect(await levelOf('TEAPOT')).toMatchObject({
    onHand: before.onHand,
    sellable: before.sellable - 1,
    reserved: before.reserved,
  })
  expect(await findStationTask(picker(), fulfillmentOrderId)).toMatchObject({ status: 'INCOMPLETE' })
})

test('packing must hold exactly what was picked', async () => {
  const { fulfillmentOrderId } = await picked({ 'MUG-BLUE': 2 })
  const lineId = (await findStationTask(picker(), fulfillmentOrderId))?.lines[0]?.id ?? ''
  const pack = (quantity: number) =>
    packFulfillmentOrder(picker(), { fulfillmentOrderId, packages: [{ lines: [{ lineId, quantity }] }] })
  await expect(pack(1)).rejects.toMatchObject({ code: 'PACKING_DIFFERS', facts: { picked: 2, packed: 1 } })
  await expect(pack(3)).rejects.toMatchObject({ code: 'MORE_THAN_NEEDED' })
  await expect(pack(0)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('a number that the carrier cannot have issued is refused, and goods of an unpaid order stay', async () => {
  const { fulfillmentOrderId } = await packed({ 'MUG-BLUE': 1 })
  await expect(shipFulfillmentOrder(picker(), { fulfillmentOrderId, trackingNumber: 'ABC' })).rejects.toMatchObject({
    code: 'TRACKING_NUMBER_INVALID',
    facts: { carrier: 'DHL' },
  })
  const unpaid = await arrangeOrder(world, { 'MUG-BLUE': 1 }, { paid: false })
  await expect(startPicking(picker(), { fulfillmentOrderId: unpaid.fulfillmentOrderId })).rejects.toMatchObject({
    code: 'PAYMENT_NOT_SATISFIED',
    facts: { terms: 'PREPAID', missingMinor: '1000' },
  })
})

test('a label is not a shipment: units leave at the hand-over, and a voided label can be made again', async () => {
  const { id, fulfillmentOrderId } = await packed({ 'MUG-BLUE': 1 })
  const first = await shipFulfillmentOrder(picker(), { fulfillmentOrderId, handOver: false })
  expect(await lineOf(id, 'MUG-BLUE')).toMatchObject({ packed: 1, shipped: 0 })
  await voidShipment(picker(), { shipmentId: first.id, reason: 'wrong service' })
  const second = await shipFulfillmentOrder(picker(), { fulfillmentOrderId, handOver: false })
  await handOverShipment(picker(), { shipmentId: second.id })
  expect(await lineOf(id, 'MUG-BLUE')).toMatchObject({ packed: 0, shipped: 1 })
  await expect(handOverShipment(picker(), { shipmentId: second.id })).rejects.toMatchObject({
    code: 'SHIPMENT_STATE_FORBIDS',
  })
})

test('scans in any order, late and repeated, lead to the same shipment; a scan proves a forgotten hand-over', async () => {
  const { id, fulfillmentOrderId } = await packed({ 'MUG-BLUE': 1 })
  const { id: shipmentId } = await shipFulfillmentOrder(picker(), { fulfillmentOrderId, handOver: false })
  const scan = (code: 'DELIVERED' | 'IN_TRANSIT', minute: number) =>
    recordTrackingEvent(picker(), { shipmentId, code, at: new Date(Date.UTC(2026, 0, 1, 10, minute)) })
  await scan('DELIVERED', 30)
  await scan('IN_TRANSIT', 10)
  expect(await scan('DELIVERED', 30)).toMatchObject({ isRepeated: true })
  const { rows } = await findShipments(picker(), { orderId: id }, { first: 5 })
  expect(rows).toMatchObject([
    {
      status: 'DELIVERED',
      handedOverAt: new Date(Date.UTC(2026, 0, 1, 10, 10)),
      deliveredAt: new Date(Date.UTC(2026, 0, 1, 10, 30)),
    },
  ])
  expect(await lineOf(id, 'MUG-BLUE')).toMatchObject({ shipped: 1, delivered: 1 })
})

test('the work queue shows open work by cut-off with its station, page by page', async () => {
  const first = await findFulfillmentOrders(picker(), { locationIds: [world.locations.leeds] }, { first: 2 })
  const second = await findFulfillmentOrders(
    picker(),
    { locationIds: [world.locations.leeds] },
    { first: 2, after: first.cursors[1] },
  )
  expect(first.hasNextPage).toBe(true)
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(4)
  const toPick = await findFulfillmentOrders(picker(), { stations: ['PICK'] }, { first: 50 })
  expect(toPick.rows.every((row) => row.station === 'PICK')).toBe(true)
})

test('without the permission nothing happens', async () => {
  const { id, fulfillmentOrderId } = await arrangeOrder(world, { 'MUG-BLUE': 1 })
  await expect(startPicking(world.as('SUPPORT_AGENT'), { fulfillmentOrderId })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const stranger = (await makeWorld()).as('WAREHOUSE')
  await expect(startPicking(stranger, { fulfillmentOrderId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await orderOf(id)).toMatchObject({ fulfillmentStatus: 'ALLOCATED' })
})
