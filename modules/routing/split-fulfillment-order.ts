import { createFulfillmentOrders } from '#modules/fulfillment/create-fulfillment-orders.step'
import { type CommandContext, command } from '#platform/command'
import { assertSeesAllLocations } from '#platform/master-data'
import { NotFound } from '#platform/refusal'
import { bookCapacity } from './book-capacity.step.ts'
import { lockUnstartedPart } from './internal/lock-part.ts'
import { type LockedPart, shrinkPart } from './internal/parts.store.ts'
import { CapacityFull, SplitQuantityInvalid } from './routing.errors.ts'
import { splitFulfillmentOrderInput } from './split-fulfillment-order.input.ts'

interface Wanted {
  readonly fulfillmentOrderLineId: string
  readonly quantity: number
}

/** The lines of the new part: at least one unit, at most what is open, and something must stay behind. */
function takenLines(part: LockedPart, wanted: readonly Wanted[]) {
  const sums = new Map<string, number>()
  for (const { fulfillmentOrderLineId: id, quantity } of wanted) sums.set(id, (sums.get(id) ?? 0) + quantity)
  const taken = [...sums].map(([id, quantity]) => {
    const line = part.lines.find((own) => own.id === id)
    if (!line) throw new NotFound('FulfillmentOrderLine', id)
    if (quantity > line.open) {
      throw new SplitQuantityInvalid({ number: part.number, sku: line.sku, quantity, open: line.open })
    }
    return { ...line, quantity }
  })
  const units = taken.reduce((sum, { quantity }) => sum + quantity, 0)
  const open = part.lines.reduce((sum, line) => sum + line.open, 0)
  if (units === open) throw new SplitQuantityInvalid({ number: part.number, sku: '*', quantity: units, open })
  return taken
}

async function newPart(cx: CommandContext, part: LockedPart, taken: ReturnType<typeof takenLines>) {
  const places = part.handOverOn ? [{ locationId: part.locationId, day: part.handOverOn }] : []
  const [full] = await bookCapacity(cx, places)
  if (full) throw new CapacityFull({ locationId: full.locationId, day: full.day })
  const { locationId, carrierServiceId, shipBy, cutOffAt, handOverOn, releaseAt, decisionId } = part
  const status = part.status === 'ON_HOLD' ? 'ON_HOLD' : part.status === 'SCHEDULED' ? 'SCHEDULED' : 'OPEN'
  const lines = taken.map(({ orderLineId, componentId, variantId, quantity }) => ({
    orderLineId,
    componentId,
    variantId,
    quantity,
  }))
  // The units stay reserved at the same place: only their reservation rows change hands.
  await shrinkPart(cx, part.id, taken)
  const [order] = await cx.tx.order.findMany({
    where: { tenantId: cx.actor.tenantId, id: part.orderId },
    select: { id: true, number: true },
  })
  if (!order) throw new NotFound('Order', part.orderId)
  const [made] = await createFulfillmentOrders(cx, order, [
    { locationId, carrierServiceId, shipBy, cutOffAt, handOverOn, releaseAt, decisionId, status, lines },
  ])
  if (!made) throw new Error('a part was to be made and is not')
  return made
}

/**
 * Takes units out of a part into a new one at the same location, for another parcel. Refuses: NotFound, StaleVersion,
 * FulfillmentOrderStarted, SplitQuantityInvalid, CapacityFull.
 */
export const splitFulfillmentOrder = command({
  name: 'fulfillment-order.split',
  permission: 'fulfillment:move',
  input: splitFulfillmentOrderInput,
  refusals: ['FULFILLMENT_ORDER_STARTED', 'SPLIT_QUANTITY_INVALID', 'CAPACITY_FULL', 'UNRESTRICTED_ONLY'],
  async run(cx, { fulfillmentOrderId, lines, reason }) {
    assertSeesAllLocations(cx.actor)
    const part = await lockUnstartedPart(cx, fulfillmentOrderId)
    const taken = takenLines(part, lines)
    const made = await newPart(cx, part, taken)
    cx.record({
      type: 'fulfillment-order.split',
      objects: [
        { type: 'FulfillmentOrder', id: part.id, role: 'from' },
        { type: 'FulfillmentOrder', id: made.id, role: 'to' },
        { type: 'Order', id: part.orderId },
      ],
      data: {
        from: part.number,
        to: made.number,
        reason,
        lines: taken.map(({ sku, quantity }) => ({ sku, quantity })),
      },
      changes: [
        {
          object: `Fulfillment order ${part.number}`,
          field: 'units',
          before: part.units,
          after: part.units - made.units,
        },
        { object: `Fulfillment order ${made.number}`, field: 'units', before: 0, after: made.units },
      ],
    })
    return { type: 'FulfillmentOrder', id: made.id, version: 1, number: made.number, fromId: part.id }
  },
})
