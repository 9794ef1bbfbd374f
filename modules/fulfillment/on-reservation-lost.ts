import { z } from 'zod'
import { commitLines } from '#modules/orders/commit-lines.step'
import { type RefreshedOrder, refreshOrders } from '#modules/orders/refresh-orders.step'
import { type CommandContext, command } from '#platform/command'
import { type CutPart, type CuttableFulfillmentOrder, cancelFulfillmentLines } from './cancel-fulfillment-order.step.ts'
import { NothingLost } from './fulfillment-jobs.errors.ts'
import { findShortLines, lockOrdersShortOf, type ShortLine } from './internal/loss.store.ts'

/** Where reservations were taken back: the place, never the amounts, which may have moved on since. */
export const onReservationLostInput = z.object({ variantId: z.uuid(), locationId: z.uuid() })

/** The lost units of a part wait for stock again, each with the claim of its order line. */
function claimsOf(part: CuttableFulfillmentOrder, missing: readonly ShortLine[]) {
  return missing.flatMap(({ lineId, missing: quantity }) => {
    const line = part.lines.find(({ id }) => id === lineId)
    if (!line) return []
    const { orderLineId, componentId, variantId } = line
    return [{ orderId: part.orderId, orderLineId, componentId, variantId, quantity, kind: 'BACKORDER' as const }]
  })
}

/**
 * Stock that was promised is not there (a count, a damage, an outside shipment took the promise back): the units count as
 * short on their fulfillment orders and wait as backorders, to be routed from elsewhere. What lacks is read from the rows,
 * so that running it twice, late or out of order does the same. Refused with NothingLost when nothing lacks.
 */
export const onReservationLost = command({
  name: 'fulfillment-order.lose-reservation',
  permission: 'stock:adjust',
  input: onReservationLostInput,
  refusals: ['NOTHING_LOST'],
  async run(cx, place) {
    const orderIds = await lockOrdersShortOf(cx, place)
    const parts = orderIds.length > 0 ? await findShortLines(cx, place, orderIds) : []
    if (parts.length === 0) throw new NothingLost(place)
    const cuts = parts.flatMap(({ missing }) => missing.map(({ lineId, missing: quantity }) => ({ lineId, quantity })))
    const done = await cancelFulfillmentLines(cx, parts, cuts, { cause: 'LOST', putBack: 'TASK' })
    await commitLines(
      cx,
      parts.flatMap((part) => claimsOf(part, part.missing)),
    )
    const refreshed = await refreshOrders(cx, orderIds)
    for (const part of done.parts) recordLoss(cx, place, parts, part)
    for (const order of refreshed) recordStockLost(cx, place, parts, order)
    cx.enqueue({
      queue: 'allocate-backorders',
      ids: { variantId: place.variantId },
      singletonKey: place.variantId,
    })
    return { type: 'Location', id: place.locationId, orderIds }
  },
})

/** One event for each order: whoever sees one of them need not see the others. */
function recordStockLost(
  cx: CommandContext,
  { variantId, locationId }: { variantId: string; locationId: string },
  parts: readonly (CuttableFulfillmentOrder & { readonly missing: readonly ShortLine[] })[],
  { id, changes }: RefreshedOrder,
): void {
  const lost = parts.filter(({ orderId }) => orderId === id).flatMap(({ missing }) => missing)
  cx.record({
    type: 'order.stock-lost',
    objects: [
      { type: 'Order', id },
      { type: 'Variant', id: variantId },
      { type: 'Location', id: locationId },
    ],
    data: { units: lost.reduce((sum, { missing }) => sum + missing, 0) },
    changes,
  })
}

function recordLoss(
  cx: CommandContext,
  { variantId, locationId }: { variantId: string; locationId: string },
  parts: readonly CuttableFulfillmentOrder[],
  done: CutPart,
): void {
  const orderId = parts.find(({ id }) => id === done.id)?.orderId ?? ''
  cx.record({
    type: 'fulfillment-order.short',
    objects: [
      { type: 'FulfillmentOrder', id: done.id },
      { type: 'Order', id: orderId },
      { type: 'Variant', id: variantId },
      { type: 'Location', id: locationId },
    ],
    data: { number: done.number, quantity: done.units, outcome: 'RESERVATION_LOST' },
    changes: done.changes,
  })
}
