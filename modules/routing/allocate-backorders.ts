import { recordDecision } from '#modules/decisions/record-decision.step'
import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { type CommandContext, command } from '#platform/command'
import { allocateBackordersInput } from './allocate-backorders.input.ts'
import { loadOrders, lockWaitingOrders } from './internal/order-lines.store.ts'
import { rankClaims } from './rank-claims.ts'
import { type Routed, routeOrders } from './route-lines.step.ts'
import { NothingWaits } from './routing.errors.ts'

/** How many waiting orders are looked at in one go: all are locked, so that the turn is true while stock is given. */
const mostLookedAt = 200

interface Allocated {
  readonly looked: number
  readonly served: readonly Routed[]
  readonly changed: readonly Routed[]
}

async function allocate(
  cx: CommandContext,
  kinds: readonly string[],
  variantIds: readonly string[] | null,
  most: number,
): Promise<Allocated> {
  const ids = await lockWaitingOrders(cx, { kinds, variantIds, most: mostLookedAt })
  if (ids.length === 0) return { looked: 0, served: [], changed: [] }
  const { orders, decision } = await rankClaims(cx, await loadOrders(cx, ids))
  const routed = await routeOrders(cx, orders, { claims: 'IGNORE', mostRouted: most })
  const served = routed.filter(({ fulfillmentOrders }) => fulfillmentOrders.length > 0)
  const changed = routed.filter(({ decisions }) => decisions.length > 0)
  if (served.length > 0) await recordDecision(cx, decision)
  return { looked: ids.length, served, changed }
}

/**
 * Gives free stock to the orders that wait for it, in the order that inventory.allocation_priority says: a job's command,
 * after stock arrived or was let go. Running it again gives nothing twice; what is left over follows in another job.
 * Refuses NothingWaits when it changes nothing.
 */
export const allocateBackorders = command({
  name: 'backorder.allocate',
  permission: 'order:route',
  input: allocateBackordersInput,
  refusals: ['NOTHING_WAITS'],
  async run(cx, { variantIds, includeUnroutable, most }) {
    const kinds = ['BACKORDER', 'PREORDER', ...(includeUnroutable ? ['UNROUTED'] : [])]
    const { looked, served, changed } = await allocate(cx, kinds, variantIds, most)
    if (changed.length === 0) throw new NothingWaits({ looked })
    const refreshed = await refreshOrders(
      cx,
      changed.map(({ orderId }) => orderId),
    )
    if (served.length >= most) {
      cx.enqueue({ queue: 'allocate-backorders', ids: { after: cx.commandId }, singletonKey: 'allocate-backorders' })
    }
    // One event for each order: whoever sees one of them need not see the others.
    for (const { id, number, changes } of refreshed) {
      cx.record({ type: 'backorder.allocated', objects: [{ type: 'Order', id }], data: { number }, changes })
    }
    return { type: 'Allocation', id: cx.commandId, looked, orderIds: served.map(({ orderId }) => orderId) }
  },
})
