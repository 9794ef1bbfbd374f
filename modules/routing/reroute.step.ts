import type { CommandContext } from '#platform/command'
import { loadOrders } from './internal/order-lines.store.ts'
import { lockParts } from './internal/parts.store.ts'
import { lockSupply } from './internal/routing.store.ts'
import { isUnstarted } from './part-stage.rules.ts'
import { type Routed, routeLines } from './route-lines.step.ts'
import { exactUnits, type UnitsToRoute } from './route-request.rules.ts'
import { withdrawParts } from './withdraw-parts.step.ts'

export type { UnitsToRoute } from './route-request.rules.ts'

/**
 * Routes units that an order gained. The caller holds the order's lock and has added them to the lines as unallocated.
 * Null when the order is not there for the actor.
 */
export async function routeMoreUnits(
  cx: CommandContext,
  orderId: string,
  units: readonly UnitsToRoute[],
): Promise<Routed | null> {
  const [found] = await loadOrders(cx, [orderId])
  return found ? routeLines(cx, found.order, exactUnits(found.lines, units), { partial: 'ALWAYS' }) : null
}

/**
 * Plans parts anew whose work has not begun, because what they were planned for has changed (destination, service). The
 * caller holds the order's lock and has saved the change. Null when none of the parts can be taken back.
 */
export async function rerouteParts(
  cx: CommandContext,
  orderId: string,
  partIds: readonly string[],
  reason: string,
): Promise<Routed | null> {
  const parts = (await lockParts(cx, orderId)).filter((part) => partIds.includes(part.id) && isUnstarted(part))
  if (parts.length === 0) return null
  const units = parts.flatMap(({ lines }) => lines)
  await lockSupply(
    cx.tx,
    cx.actor.tenantId,
    units.map(({ variantId }) => variantId),
  )
  const held = await withdrawParts(cx, parts, reason)
  const [found] = await loadOrders(cx, [orderId])
  if (!found) return null
  const gone = Map.groupBy(units, ({ orderLineId, componentId }) => `${orderLineId}|${componentId}`)
  const freed = [...gone.values()].flatMap((same) =>
    same.slice(0, 1).map(({ orderLineId, componentId }) => ({
      orderLineId,
      componentId,
      quantity: same.reduce((sum, { open }) => sum + open, 0),
    })),
  )
  return routeLines(cx, found.order, exactUnits(found.lines, freed), { held })
}
