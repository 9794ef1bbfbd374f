import { refreshOrders } from '#modules/orders/refresh-orders.step'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'

/** Derives the order's axes anew after its lines moved; answers what changed on it, for the event of the act. */
export async function settleOrder(cx: CommandContext, orderId: string): Promise<readonly Change[]> {
  const refreshed = await refreshOrders(cx, [orderId])
  return refreshed.flatMap((order) => order.changes)
}
