import { beforeAll, describe, expect, test } from 'vitest'
import { handOverShipment } from '#modules/fulfillment/hand-over-shipment'
import { recordPick } from '#modules/fulfillment/record-pick'
import { cancelOrder } from '#modules/order-changes/cancel-order'
import { read } from '#platform/tenancy'
import { brokenInvariants, levelAt, type OrderStage, orderAt, orderRows } from '../support/order-stages.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.stock('MUG-BLUE', 'leeds', 500)
})

const agent = () => world.as('SUPPORT_AGENT')
const reasonCode = 'CUSTOMER_REQUEST'
const typesOf = (events: readonly { type: string }[]) => events.map(({ type }) => type)

describe.each<OrderStage>(['OPEN', 'PICKING', 'PICKED', 'PACKED', 'LABELLED'])('cancelled when %s', (stage) => {
  test('lines, parts, reservations and labels end, stock is as before and money to give back is stated', async () => {
    const before = await levelAt(world)
    const { id, number } = await orderAt(world, stage)
    const result = await cancelOrder(agent(), { orderId: id, reasonCode, putBack: 'DONE' })
    expect(result).toMatchObject({ type: 'Order', id, changeStatus: 'APPLIED' })
    const { order, lines, parts, shipments, changes, events } = await orderRows(world, id)
    expect(order).toMatchObject({ status: 'CANCELLED', cancelReason: reasonCode, version: result.version })
    expect(lines).toMatchObject([{ ordered: 2, cancelled: 2, reserved: 0, picked: 0, packed: 0, shipped: 0 }])
    expect(parts).toMatchObject([
      {
        status: 'CANCELLED',
        fulfillmentOrderLines: [{ cancelled: 2, picked: 0, packed: 0, reservations: [{ quantity: 0 }] }],
      },
    ])
    expect(shipments.map(({ status }) => status)).toEqual(stage === 'LABELLED' ? ['VOIDED'] : [])
    expect(changes).toMatchObject([
      {
        kind: 'CANCEL',
        status: 'APPLIED',
        outcome: { money: { refundMinor: '2000', collectMinor: '0', settledBy: 'MERCHANT' } },
      },
    ])
    expect(typesOf(events).filter((type) => type.startsWith('order.c'))).toEqual([
      'order.change-applied',
      'order.cancelled',
    ])
    expect(events.at(-1)).toMatchObject({ type: 'order.cancelled', data: { number, reason: reasonCode } })
    expect(await levelAt(world)).toEqual(before)
    expect(await brokenInvariants(world)).toEqual([])
  })
})

test('picked units that somebody must carry back become a task that says what goes where', async () => {
  const { id } = await orderAt(world, 'PICKED')
  await cancelOrder(agent(), { orderId: id, reasonCode })
  const found = await read(agent(), (db) => db.exception.findMany({ where: { orderId: id } }))
  expect(found).toMatchObject([
    { type: 'put-back', ownerRole: 'WAREHOUSE', detail: { units: 2, items: '2 × MUG-BLUE: PACK → MAIN' } },
  ])
  expect(await brokenInvariants(world)).toEqual([])
})

test('what has left is refused with what can be done instead, and nothing changes', async () => {
  const { id } = await orderAt(world, 'SHIPPED')
  const before = await orderRows(world, id)
  await expect(cancelOrder(agent(), { orderId: id, reasonCode })).rejects.toMatchObject({
    code: 'CHANGE_NOT_POSSIBLE',
    facts: { kind: 'CANCEL', reason: 'TOO_LATE', stage: 'HANDED_OVER', remedy: 'RETURN' },
  })
  expect(await orderRows(world, id)).toEqual(before)
})

test('a label that must not be voided keeps the order', async () => {
  const { id } = await orderAt(world, 'LABELLED')
  await expect(cancelOrder(agent(), { orderId: id, reasonCode, afterLabel: 'REFUSE' })).rejects.toMatchObject({
    code: 'CHANGE_NOT_POSSIBLE',
    facts: { stage: 'LABELLED', remedy: 'VOID_LABEL_FIRST' },
  })
})

test('a cancelled order cannot be cancelled again, an unknown reason is refused', async () => {
  const { id } = await orderAt(world, 'OPEN')
  await expect(cancelOrder(agent(), { orderId: id, reasonCode: 'WHIM' })).rejects.toMatchObject({
    code: 'REASON_UNKNOWN',
    facts: { activity: 'ORDER_CANCEL', reasonCode: 'WHIM' },
  })
  await cancelOrder(agent(), { orderId: id, reasonCode })
  await expect(cancelOrder(agent(), { orderId: id, reasonCode })).rejects.toMatchObject({
    code: 'CHANGE_NOT_POSSIBLE',
    facts: { reason: 'ORDER_CANCELLED', remedy: 'PLACE_NEW_ORDER' },
  })
})

test('without the right, from another tenant, or seeing one location only: refused, and nothing changes', async () => {
  const { id } = await orderAt(world, 'PICKED')
  const before = await orderRows(world, id)
  const cancel = (actor: ReturnType<World['as']>) => cancelOrder(actor, { orderId: id, reasonCode })
  await expect(cancel(world.as('WAREHOUSE'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(cancel((await makeWorld()).as('MANAGER'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const limited = world.as('MANAGER', { locationIds: [world.locations.leeds] })
  await expect(cancel(limited)).rejects.toMatchObject({ code: 'UNRESTRICTED_ONLY' })
  const elsewhere = world.as('MANAGER', { locationIds: [world.locations.rotterdam] })
  await expect(cancel(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await orderRows(world, id)).toEqual(before)
})

test('a rehearsal says every event and field, and changes nothing', async () => {
  const { id, number } = await orderAt(world, 'LABELLED')
  const before = await orderRows(world, id)
  const rehearsal = await cancelOrder.rehearse(agent(), { orderId: id, reasonCode })
  expect(typesOf(rehearsal.events)).toEqual([
    'shipment.voided',
    'exception.opened',
    'order.change-applied',
    'order.cancelled',
  ])
  expect(rehearsal.changes).toContainEqual({
    object: `Order ${number}`,
    field: 'status',
    before: 'CONFIRMED',
    after: 'CANCELLED',
  })
  expect(await orderRows(world, id)).toEqual(before)
})

test('the same key cancels once and answers the same', async () => {
  const { id } = await orderAt(world, 'OPEN')
  const idempotencyKey = `cancel-${id}`
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => cancelOrder(agent(), { orderId: id, reasonCode }, { idempotencyKey })),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect((await orderRows(world, id)).changes).toHaveLength(1)
})

test('cancelling and handing over at the same moment: exactly one of the two happens', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id } = await orderAt(world, 'LABELLED')
    const [shipment] = (await orderRows(world, id)).shipments
    const [cancelled, shipped] = await Promise.allSettled([
      cancelOrder(agent(), { orderId: id, reasonCode }),
      handOverShipment(world.as('WAREHOUSE'), { shipmentId: shipment?.id ?? '' }),
    ])
    expect([cancelled.status, shipped.status].sort()).toEqual(['fulfilled', 'rejected'])
    const loser = [cancelled, shipped].find((one) => one.status === 'rejected')
    expect(['CHANGE_NOT_POSSIBLE', 'SHIPMENT_STATE_FORBIDS']).toContain(loser?.reason.code)
    const [line] = (await orderRows(world, id)).lines
    expect(line).toMatchObject(
      cancelled.status === 'fulfilled' ? { cancelled: 2, shipped: 0 } : { cancelled: 0, shipped: 2 },
    )
  }
  expect(await brokenInvariants(world)).toEqual([])
})

test('cancelling while pickers scan: every scan happened before or is refused, none is lost', async () => {
  const { id, fulfillmentOrderId } = await orderAt(world, 'PICKING', 8)
  const scans = Array.from({ length: 6 }, () =>
    recordPick(world.as('WAREHOUSE'), { fulfillmentOrderId, code: 'MUG-BLUE' }),
  )
  const [cancelled, ...picks] = await Promise.allSettled([
    cancelOrder(agent(), { orderId: id, reasonCode, putBack: 'DONE' }),
    ...scans,
  ])
  expect(cancelled.status).toBe('fulfilled')
  const refused = picks.filter((one) => one.status === 'rejected').map((one) => one.reason.code)
  expect(new Set(refused)).toEqual(refused.length > 0 ? new Set([refused[0]]) : new Set())
  for (const code of refused) expect(['FULFILLMENT_STATE_FORBIDS', 'MORE_THAN_NEEDED']).toContain(code)
  const { lines, parts } = await orderRows(world, id)
  expect(lines).toMatchObject([{ cancelled: 8, picked: 0, reserved: 0 }])
  expect(parts).toMatchObject([{ status: 'CANCELLED' }])
  expect(await brokenInvariants(world)).toEqual([])
})
