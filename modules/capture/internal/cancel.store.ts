import type { CommandContext } from '#platform/command'

const cancelEmpty = `
UPDATE "Order" o SET status = 'CANCELLED', "cancelledAt" = $3::timestamptz, "cancelReason" = 'NO_STOCK'
WHERE o."tenantId" = $1::uuid AND o.id = $2::uuid AND NOT EXISTS (
  SELECT FROM "OrderLine" l WHERE l."tenantId" = o."tenantId" AND l."orderId" = o.id AND l.ordered > l.cancelled)`

/** Cancels the order when all of its units are cancelled; answers whether it was. Its version moves with the refresh. */
export async function saveCancelledIfEmpty(cx: CommandContext, orderId: string): Promise<boolean> {
  return (await cx.tx.$executeRawUnsafe(cancelEmpty, cx.actor.tenantId, orderId, cx.now)) > 0
}
