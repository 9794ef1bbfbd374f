import type { LocalDay } from '#lib/local-day'
import type { CommandContext } from '#platform/command'

/** One parcel's place in a location's day. */
export interface CapacityPlace {
  readonly locationId: string
  readonly day: LocalDay
}

const book = `
WITH wanted AS (
  SELECT w."locationId", w.day, count(*)::int AS parts FROM jsonb_to_recordset($1::jsonb) AS w("locationId" uuid, day date)
  GROUP BY 1, 2
), limited AS (
  SELECT w.*, l."dailyCapacity" AS capacity FROM wanted w
  JOIN "Location" l ON l."tenantId" = $2::uuid AND l.id = w."locationId"
  WHERE l."dailyCapacity" IS NOT NULL
), taken AS (
  INSERT INTO "CapacityBooking" AS b ("tenantId", "locationId", day, method, booked)
  SELECT $2::uuid, "locationId", day, 'SHIP', parts FROM limited WHERE parts <= capacity ORDER BY "locationId", day
  ON CONFLICT ("tenantId", "locationId", day, method) DO UPDATE SET booked = b.booked + excluded.booked
  WHERE b.booked + excluded.booked <=
    (SELECT l."dailyCapacity" FROM "Location" l WHERE l."tenantId" = b."tenantId" AND l.id = b."locationId")
  RETURNING b."locationId", b.day
)
SELECT w."locationId", w.day::text AS day FROM limited w
WHERE NOT EXISTS (SELECT FROM taken t WHERE t."locationId" = w."locationId" AND t.day = w.day)
ORDER BY 1, 2`

/**
 * Books places in the locations' days, one statement; places of a day are taken together or not at all. Locations without
 * a daily capacity have room for all and are not booked, so that nobody waits for each other's row. Answers what was full.
 */
export async function bookCapacity(
  cx: CommandContext,
  places: readonly CapacityPlace[],
): Promise<readonly CapacityPlace[]> {
  if (places.length === 0) return []
  return cx.tx.$queryRawUnsafe<CapacityPlace[]>(book, JSON.stringify(places), cx.actor.tenantId)
}

const giveBack = `
UPDATE "CapacityBooking" b SET booked = greatest(0, b.booked - r.parts)
FROM (
  SELECT w."locationId", w.day, count(*)::int AS parts FROM jsonb_to_recordset($1::jsonb) AS w("locationId" uuid, day date)
  GROUP BY 1, 2
) r
WHERE b."tenantId" = $2::uuid AND b."locationId" = r."locationId" AND b.day = r.day AND b.method = 'SHIP'`

/** Gives places back when a part is cancelled or goes elsewhere before it was worked on. */
export async function releaseCapacity(cx: CommandContext, places: readonly CapacityPlace[]): Promise<void> {
  if (places.length === 0) return
  await cx.tx.$executeRawUnsafe(giveBack, JSON.stringify(places), cx.actor.tenantId)
}
