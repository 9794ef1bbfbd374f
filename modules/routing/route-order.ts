import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { type CommandContext, command } from '#platform/command'
import { assertSeesAllLocations } from '#platform/master-data'
import { NotFound } from '#platform/refusal'
import { type LockedOrder, loadOrders, lockOrders } from './internal/order-lines.store.ts'
import { lockParts } from './internal/parts.store.ts'
import { lockSupply } from './internal/routing.store.ts'
import { isUnstarted } from './part-stage.rules.ts'
import { routeLines } from './route-lines.step.ts'
import { routeOrderInput } from './route-order.input.ts'
import { NothingToRoute } from './routing.errors.ts'
import { withdrawParts } from './withdraw-parts.step.ts'

/** Locks an order that may be routed. Refuses what is over, or history that never had stock here. */
async function lockRoutable(cx: CommandContext, orderId: string): Promise<LockedOrder> {
  await lockOrders(cx, [orderId])
  const [locked] = await loadOrders(cx, [orderId])
  if (!locked) throw new NotFound('Order', orderId)
  cx.expectVersion(locked.version)
  const isOpen = locked.status === 'RECEIVED' || locked.status === 'CONFIRMED'
  if (!isOpen || locked.origin === 'HISTORY') {
    throw new NothingToRoute({ number: locked.order.number, status: locked.status })
  }
  return locked
}

/** Takes unstarted parts back; answers the order with their units unallocated, and what they held. */
async function takeBack(cx: CommandContext, locked: LockedOrder, reason: string) {
  const parts = (await lockParts(cx, locked.order.id)).filter(isUnstarted)
  if (parts.length === 0) return { locked, held: new Map<string, number>() }
  const variantIds = parts.flatMap(({ lines }) => lines.map(({ variantId }) => variantId))
  await lockSupply(cx.tx, cx.actor.tenantId, [...variantIds, ...locked.lines.map(({ variantId }) => variantId)])
  const held = await withdrawParts(cx, parts, reason)
  const [again] = await loadOrders(cx, [locked.order.id])
  return { locked: again ?? locked, held }
}

/**
 * Gives an order's units the best places as of now. Parts that somebody works on stay. Refuses: NotFound, StaleVersion,
 * NothingToRoute.
 */
export const routeOrder = command({
  name: 'order.route',
  permission: 'order:route',
  input: routeOrderInput,
  refusals: ['NOTHING_TO_ROUTE', 'UNRESTRICTED_ONLY'],
  async run(cx, { orderId, keepParts, reason }) {
    assertSeesAllLocations(cx.actor)
    const first = await lockRoutable(cx, orderId)
    const { locked, held } = keepParts
      ? { locked: first, held: new Map<string, number>() }
      : await takeBack(cx, first, reason || 'routed anew')
    const { order, lines } = locked
    if (lines.length === 0) throw new NothingToRoute({ number: order.number, status: locked.status })
    const routed = await routeLines(cx, order, lines, { held })
    const [refreshed] = await refreshOrders(cx, [orderId])
    cx.record({
      type: 'order.route-sought',
      objects: [{ type: 'Order', id: orderId }],
      data: { number: order.number, reason, parts: routed.fulfillmentOrders.map(({ number }) => number) },
      changes: refreshed?.changes ?? [],
    })
    return {
      type: 'Order',
      id: orderId,
      version: refreshed?.version ?? locked.version,
      fulfillmentOrderIds: routed.fulfillmentOrders.map(({ id }) => id),
      decisionIds: routed.decisions.map(({ id }) => id),
    }
  },
})
