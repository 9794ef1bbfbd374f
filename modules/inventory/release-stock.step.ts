import type { CommandContext } from '#platform/command'
import { type Demand, sumDemands } from './demand.rules.ts'

const giveBack = `
WITH demand AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS d("variantId" uuid, "locationId" uuid, quantity int)
), locked AS MATERIALIZED (
  SELECT d.* FROM "StockLevel" l
  JOIN demand d ON d."variantId" = l."variantId" AND d."locationId" = l."locationId"
  WHERE l."tenantId" = $2::uuid
  ORDER BY l."variantId", l."locationId" FOR UPDATE OF l
)
UPDATE "StockLevel" l SET reserved = l.reserved - k.quantity, "updatedAt" = $3::timestamptz
FROM locked k
WHERE l."tenantId" = $2::uuid AND l."variantId" = k."variantId" AND l."locationId" = k."locationId"`

/**
 * Ends promises: the units are free again. The caller lowers the Reservation rows by the same sums in the same
 * transaction; releasing more than is reserved breaks a CHECK and aborts all.
 */
export async function releaseStock(cx: CommandContext, demands: readonly Demand[]): Promise<void> {
  if (demands.length === 0) return
  const sums = sumDemands(demands)
  const released = await cx.tx.$executeRawUnsafe(giveBack, JSON.stringify(sums), cx.actor.tenantId, cx.now)
  if (released !== sums.length) throw new Error('released stock of a level that does not exist')
}
