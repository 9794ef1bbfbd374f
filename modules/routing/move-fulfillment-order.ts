import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { type CommandContext, command } from '#platform/command'
import { assertSeesAllLocations } from '#platform/master-data'
import { NotFound } from '#platform/refusal'
import { lockUnstartedPart } from './internal/lock-part.ts'
import { loadOrders } from './internal/order-lines.store.ts'
import type { LockedPart } from './internal/parts.store.ts'
import { lockSupply } from './internal/routing.store.ts'
import { moveFulfillmentOrderInput } from './move-fulfillment-order.input.ts'
import { type Routed, routeLines } from './route-lines.step.ts'
import { exactUnits } from './route-request.rules.ts'
import { AlreadyAtLocation, LocationCannotTake } from './routing.errors.ts'
import { withdrawParts } from './withdraw-parts.step.ts'

async function targetOf(cx: CommandContext, part: LockedPart, locationId: string) {
  const target = await cx.tx.location.findFirst({ where: { tenantId: cx.actor.tenantId, id: locationId } })
  if (!target) throw new NotFound('Location', locationId)
  if (target.id === part.locationId) throw new AlreadyAtLocation({ number: part.number, location: target.code })
  return target
}

function assertWhole(part: LockedPart, location: string, routed: Routed): void {
  const missing = [...routed.backordered, ...routed.unroutable]
  if (missing.length === 0) return
  throw new LocationCannotTake({
    number: part.number,
    location,
    missingUnits: missing.reduce((sum, { quantity }) => sum + quantity, 0),
    skus: missing.map(({ sku }) => sku),
    why: routed.decisions.map(({ summary }) => summary).join(' '),
  })
}

/**
 * Sends a whole part to another location; reservations move in the same transaction. Refuses: NotFound, StaleVersion,
 * FulfillmentOrderStarted, AlreadyAtLocation, LocationCannotTake (what is missing there, or what forbids it).
 */
export const moveFulfillmentOrder = command({
  name: 'fulfillment-order.move',
  permission: 'fulfillment:move',
  input: moveFulfillmentOrderInput,
  refusals: ['FULFILLMENT_ORDER_STARTED', 'ALREADY_AT_LOCATION', 'LOCATION_CANNOT_TAKE', 'UNRESTRICTED_ONLY'],
  async run(cx, { fulfillmentOrderId, locationId, reason }) {
    assertSeesAllLocations(cx.actor)
    const part = await lockUnstartedPart(cx, fulfillmentOrderId)
    const target = await targetOf(cx, part, locationId)
    await lockSupply(
      cx.tx,
      cx.actor.tenantId,
      part.lines.map(({ variantId }) => variantId),
    )
    const held = await withdrawParts(cx, [part], reason)
    const [order] = await loadOrders(cx, [part.orderId])
    if (!order) throw new NotFound('Order', part.orderId)
    const lines = exactUnits(
      order.lines,
      part.lines.map(({ open, ...line }) => ({ ...line, quantity: open })),
    )
    const options = { onlyLocationId: target.id, held, partial: 'ALWAYS' } as const
    const routed = await routeLines(cx, order.order, lines, options)
    assertWhole(part, target.code, routed)
    const [refreshed] = await refreshOrders(cx, [part.orderId])
    const [made] = routed.fulfillmentOrders
    cx.record({
      type: 'fulfillment-order.moved',
      objects: [
        { type: 'FulfillmentOrder', id: part.id, role: 'from' },
        ...routed.fulfillmentOrders.map(({ id }) => ({ type: 'FulfillmentOrder', id, role: 'to' })),
        { type: 'Order', id: part.orderId },
      ],
      data: { from: part.locationCode, to: target.code, reason, number: made?.number },
      changes: refreshed?.changes ?? [],
    })
    return { type: 'FulfillmentOrder', id: made?.id ?? part.id, version: 1, orderId: part.orderId }
  },
})
