import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findStationTask } from '#modules/fulfillment/find-pick-task'
import { handOverShipment } from '#modules/fulfillment/hand-over-shipment'
import { packFulfillmentOrder } from '#modules/fulfillment/pack-fulfillment-order'
import { recordPick } from '#modules/fulfillment/record-pick'
import { recordShort } from '#modules/fulfillment/record-short'
import { shipFulfillmentOrder } from '#modules/fulfillment/ship-fulfillment-order'
import { startPicking } from '#modules/fulfillment/start-picking'
import { undoPick } from '#modules/fulfillment/undo-pick'
import { applyOrderChange } from '#modules/order-changes/apply-order-change'
import { cancelOrder } from '#modules/order-changes/cancel-order'
import { proposeOrderChange } from '#modules/order-changes/propose-order-change'
import { isRefusal } from '#platform/refusal'
import { arrangeOrder } from '../support/arrange-order.ts'
import { brokenInvariants, orderRows } from '../support/order-stages.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  for (const sku of ['MUG-BLUE', 'TEAPOT']) await world.stock(sku, 'leeds', 5_000)
})

const picker = () => world.as('WAREHOUSE')
const agent = () => world.as('MANAGER')

interface Target {
  readonly orderId: string
  readonly fulfillmentOrderId: string
}

const acts: Record<string, (target: Target, number: number) => Promise<unknown>> = {
  start: ({ fulfillmentOrderId }) => startPicking(picker(), { fulfillmentOrderId }),
  pick: ({ fulfillmentOrderId }, n) =>
    recordPick(picker(), { fulfillmentOrderId, code: n % 2 ? 'MUG-BLUE' : 'TEAPOT', times: 1 + (n % 3) }),
  undo: ({ fulfillmentOrderId }) => undoPick(picker(), { fulfillmentOrderId }),
  async short({ fulfillmentOrderId }, n) {
    const task = await findStationTask(picker(), fulfillmentOrderId)
    const lineId = task?.lines[n % 2]?.id ?? ''
    const outcome = n % 3 ? ('SHORT' as const) : ('DAMAGED' as const)
    const reasonCode = outcome === 'SHORT' ? 'NOT_FOUND' : 'DAMAGED'
    return recordShort(picker(), { fulfillmentOrderId, lineId, quantity: 1, outcome, reasonCode })
  },
  async pack({ fulfillmentOrderId }) {
    const task = await findStationTask(picker(), fulfillmentOrderId)
    const lines = (task?.lines ?? [])
      .map((line) => ({ lineId: line.id, quantity: line.picked - line.packed }))
      .filter(({ quantity }) => quantity > 0)
    return packFulfillmentOrder(picker(), { fulfillmentOrderId, packages: [{ weightGrams: 100, lines }] })
  },
  label: ({ fulfillmentOrderId }) => shipFulfillmentOrder(picker(), { fulfillmentOrderId, handOver: false }),
  ship: ({ fulfillmentOrderId }) => shipFulfillmentOrder(picker(), { fulfillmentOrderId }),
  async handOver({ orderId }) {
    const { shipments } = await orderRows(world, orderId)
    return handOverShipment(picker(), { shipmentId: shipments.at(-1)?.id ?? '' })
  },
  async change({ orderId }, n) {
    const { lines } = await orderRows(world, orderId)
    const line = lines[n % 2]
    const quantity = Math.max(0, (line?.ordered ?? 0) - (line?.cancelled ?? 0) - 1)
    const change = { orderId, kind: 'QUANTITIES' as const, reason: 'Fewer, please.' }
    const { id: orderChangeId } = await proposeOrderChange(agent(), {
      ...change,
      lines: [{ orderLineId: line?.id ?? '', quantity }],
      putBack: n % 3 ? 'DONE' : 'TASK',
    })
    return applyOrderChange(agent(), { orderChangeId })
  },
  cancel: ({ orderId }) => cancelOrder(agent(), { orderId, reasonCode: 'CUSTOMER_REQUEST' }),
}

/** An act that is not possible now is refused; anything else is a fault of ours. */
const attempt = (act: string, target: Target, number: number) =>
  (acts[act]?.(target, number) ?? Promise.resolve()).catch((thrown: unknown) => {
    if (!isRefusal(thrown)) throw thrown
  })

async function checkOrder(orderId: string): Promise<void> {
  const { order, lines, parts, shipments } = await orderRows(world, orderId)
  for (const line of lines) {
    const own = parts.flatMap((part) => part.fulfillmentOrderLines).filter(({ orderLineId }) => orderLineId === line.id)
    const sum = (units: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + units(one), 0)
    expect(line.shipped).toBe(sum(({ shipped }) => shipped))
    expect(line.packed).toBe(sum(({ packed, shipped }) => packed - shipped))
    expect(line.picked).toBe(sum(({ picked, packed }) => picked - packed))
    expect(line.reserved).toBe(sum((one) => one.quantity - one.picked - one.short - one.cancelled))
    expect(line.cancelled + line.shipped).toBeLessThanOrEqual(line.ordered)
    for (const one of own) {
      const needs = one.quantity - one.short - one.cancelled - one.shipped
      expect(one.reservations.reduce((all, { quantity }) => all + quantity, 0)).toBe(needs)
    }
  }
  const isGone = lines.every((line) => line.cancelled === line.ordered)
  expect(order.status === 'CANCELLED').toBe(isGone)
  expect(shipments.filter(({ status }) => status === 'LABELLED').length).toBeLessThanOrEqual(1)
}

const weighted = fc.constantFrom(
  ...[
    'pick',
    'pick',
    'pick',
    'pick',
    'undo',
    'short',
    'pack',
    'pack',
    'label',
    'ship',
    'handOver',
    'change',
    'change',
    'cancel',
  ],
)
const step = fc.record({ act: weighted, number: fc.nat(11) })

test('however picks, undos, shorts, parcels, labels and cancellations follow each other, no unit is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { id, fulfillmentOrderId } = await arrangeOrder(world, { 'MUG-BLUE': 4, TEAPOT: 3 })
      const target = { orderId: id, fulfillmentOrderId }
      await attempt('start', target, 0)
      for (const { act, number } of steps) await attempt(act, target, number)
      await checkOrder(id)
    }),
    { numRuns: 25 },
  )
  expect(await brokenInvariants(world)).toEqual([])
}, 120_000)

test('the same when they all come at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      const { id, fulfillmentOrderId } = await arrangeOrder(world, { 'MUG-BLUE': 4, TEAPOT: 3 })
      const target = { orderId: id, fulfillmentOrderId }
      await attempt('start', target, 0)
      await Promise.all(steps.map(({ act, number }) => attempt(act, target, number)))
      await checkOrder(id)
    }),
    { numRuns: 15 },
  )
  expect(await brokenInvariants(world)).toEqual([])
}, 120_000)
