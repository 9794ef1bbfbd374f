import type { CommandContext } from '#platform/command'
import { type Demand, sumDemands } from './demand.rules.ts'

/**
 * The guard stands in the UPDATE, so that it is judged again on the newest row once its lock is ours: with N units and
 * any number of buyers exactly N are promised. The CTE takes the locks in one fixed order, so that crossing demands wait
 * for each other instead of deadlocking.
 */
const takeStock = `
WITH demand AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS d("variantId" uuid, "locationId" uuid, quantity int)
), locked AS MATERIALIZED (
  SELECT d.* FROM "StockLevel" l
  JOIN demand d ON d."variantId" = l."variantId" AND d."locationId" = l."locationId"
  WHERE l."tenantId" = $2::uuid
  ORDER BY l."variantId", l."locationId" FOR UPDATE OF l
), taken AS (
  UPDATE "StockLevel" l SET reserved = l.reserved + k.quantity, "updatedAt" = $3::timestamptz
  FROM locked k
  WHERE l."tenantId" = $2::uuid AND l."variantId" = k."variantId" AND l."locationId" = k."locationId"
    AND l.sellable - l.reserved - l."safetyStock" >= k.quantity
  RETURNING l."variantId", l."locationId"
)
SELECT d."variantId", d."locationId", d.quantity FROM demand d
WHERE NOT EXISTS (SELECT FROM taken t WHERE t."variantId" = d."variantId" AND t."locationId" = d."locationId")
ORDER BY 1, 2`

/**
 * Promises stock: per (variant, location) the whole demand or nothing. Answers, summed, the demands that could not be
 * covered; for those nothing was taken. The caller keeps the Reservation rows whose sum is the level's `reserved`.
 */
export async function reserveStock(cx: CommandContext, demands: readonly Demand[]): Promise<readonly Demand[]> {
  if (demands.length === 0) return []
  return cx.tx.$queryRawUnsafe<Demand[]>(takeStock, JSON.stringify(sumDemands(demands)), cx.actor.tenantId, cx.now)
}
