import { moveStock } from '#modules/inventory/move-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import type { CommandContext } from '#platform/command'
import { afterShipping } from './fulfillment.rules.ts'
import {
  advanceFulfillmentLines,
  type LockedFulfillmentOrder,
  saveFulfillmentOrder,
  stationBins,
} from './internal/fulfillment-order.store.ts'
import { lowerReservation } from './internal/reservation.store.ts'

/** Units of one line that leave. */
export interface LeavingLine {
  readonly lineId: string
  readonly quantity: number
}

/**
 * Units leave the building: stock, reservation and the partition of the order's lines move together, and the fulfillment
 * order closes when nothing remains. A hand-over is a fact: what the packing bin lacks is written in and becomes an exception.
 */
export async function handOver(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  shipmentId: string,
  leaving: readonly LeavingLine[],
  at: Date,
): Promise<{ version: number; status: string }> {
  const quantityOf = new Map(leaving.map((line) => [line.lineId, line.quantity]))
  const lines = fulfillment.lines
    .filter((line) => quantityOf.has(line.id))
    .map((line) => ({ line, quantity: quantityOf.get(line.id) ?? 0 }))
  await advanceFulfillmentLines(
    cx,
    lines.map(({ line, quantity }) => ({ lineId: line.id, shipped: quantity })),
  )
  await advanceLines(
    cx,
    lines.map(({ line, quantity }) => ({
      orderLineId: line.orderLineId,
      componentId: line.componentId,
      from: 'packed',
      to: 'shipped',
      quantity,
    })),
  )
  const after = fulfillment.lines.map((line) => ({ ...line, shipped: line.shipped + (quantityOf.get(line.id) ?? 0) }))
  const status = afterShipping(after)
  const version = await saveFulfillmentOrder(cx, fulfillment, {
    status,
    ...(status === 'IN_PROGRESS' ? {} : { closedAt: cx.now }),
  })
  await lowerReservation(
    cx,
    lines.map(({ line, quantity }) => ({ lineId: line.id, quantity })),
  )
  const { packing } = await stationBins(cx, fulfillment.locationId)
  await moveStock(
    cx,
    lines.map(({ line, quantity }) => ({
      kind: 'SHIPMENT' as const,
      variantId: line.variantId,
      quantity,
      from: { locationId: fulfillment.locationId, binId: packing, condition: 'SELLABLE' as const },
      releases: quantity,
      shipmentId,
      at,
    })),
    { onShort: 'ADJUST' },
  )
  return { version, status }
}
