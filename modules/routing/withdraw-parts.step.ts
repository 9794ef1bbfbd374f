import { releaseStock } from '#modules/inventory/release-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import type { CommandContext } from '#platform/command'
import { releaseCapacity } from './book-capacity.step.ts'
import { cancelParts, type LockedPart } from './internal/parts.store.ts'

/**
 * Takes back parts whose work has not begun: cancels them, frees their stock and their places, and puts their units back
 * to unallocated. The caller holds order and parts, locks the levels before (they are touched here), and routes again.
 * Answers the units per variant that were held. Records `fulfillment-order.withdrawn`.
 */
export async function withdrawParts(
  cx: CommandContext,
  parts: readonly LockedPart[],
  reason: string,
): Promise<ReadonlyMap<string, number>> {
  if (parts.length === 0) return new Map()
  await cancelParts(
    cx,
    parts.map(({ id }) => id),
  )
  const open = parts.flatMap(({ locationId, lines }) => lines.map((line) => ({ ...line, locationId })))
  await releaseStock(
    cx,
    open.map(({ variantId, locationId, open: quantity }) => ({ variantId, locationId, quantity })),
  )
  await releaseCapacity(
    cx,
    parts.flatMap(({ locationId, handOverOn }) => (handOverOn ? [{ locationId, day: handOverOn }] : [])),
  )
  await advanceLines(
    cx,
    open.map(({ orderLineId, componentId, open: quantity }) => ({
      orderLineId,
      componentId,
      from: 'reserved' as const,
      to: 'unallocated' as const,
      quantity,
    })),
  )
  for (const part of parts) cx.record(withdrawn(part, reason))
  const held = new Map<string, number>()
  for (const line of open) held.set(line.variantId, (held.get(line.variantId) ?? 0) + line.open)
  return held
}

const withdrawn = (part: LockedPart, reason: string) =>
  ({
    type: 'fulfillment-order.withdrawn',
    objects: [
      { type: 'FulfillmentOrder', id: part.id },
      { type: 'Order', id: part.orderId },
    ],
    data: { number: part.number, location: part.locationCode, reason },
    changes: [{ object: `Fulfillment order ${part.number}`, field: 'status', before: part.status, after: 'CANCELLED' }],
  }) as const
