import type { CommandContext } from '#platform/command'
import type { Demand } from '../demand.rules.ts'

/**
 * Counting `locked` forces every lock to be taken, in order, before a missing level is made. A level that somebody else
 * makes meanwhile is locked by the DO UPDATE. Whoever holds a level's lock owns the bins' stock of that variant there.
 */
const lockOrMake = `
WITH place AS (
  SELECT DISTINCT "variantId", "locationId" FROM jsonb_to_recordset($1::jsonb) AS p("variantId" uuid, "locationId" uuid)
), locked AS MATERIALIZED (
  SELECT l."variantId", l."locationId" FROM "StockLevel" l
  JOIN place p ON p."variantId" = l."variantId" AND p."locationId" = l."locationId"
  WHERE l."tenantId" = $2::uuid
  ORDER BY l."variantId", l."locationId" FOR UPDATE OF l
)
INSERT INTO "StockLevel" ("tenantId", "variantId", "locationId", "updatedAt")
SELECT $2::uuid, p."variantId", p."locationId", $3::timestamptz FROM place p
WHERE (SELECT count(*) FROM locked) < (SELECT count(*) FROM place)
  AND NOT EXISTS (SELECT FROM locked k WHERE k."variantId" = p."variantId" AND k."locationId" = p."locationId")
ORDER BY 2, 3
ON CONFLICT ("tenantId", "variantId", "locationId") DO UPDATE SET "updatedAt" = excluded."updatedAt"`

export type LevelPlace = Pick<Demand, 'variantId' | 'locationId'>

/** Locks the levels by (variant, location), making those that are missing, in one statement. */
export async function lockLevels(cx: CommandContext, places: readonly LevelPlace[]): Promise<void> {
  const rows = places.map(({ variantId, locationId }) => ({ variantId, locationId }))
  await cx.tx.$executeRawUnsafe(lockOrMake, JSON.stringify(rows), cx.actor.tenantId, cx.now)
}
