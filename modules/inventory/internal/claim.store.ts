import type { CommandContext } from '#platform/command'
import type { Claim, GivenUp } from '../allocation-priority.rules.ts'
import type { LevelPlace } from './level-lock.store.ts'

const readClaims = `
SELECT r.id AS "reservationId", r."fulfillmentOrderLineId", r."variantId", r."locationId", r.quantity,
  coalesce(fl.picked - fl.shipped, 0) AS "inHand", f."orderId", o.number AS "orderNumber",
  coalesce(c.priority, 0) AS "channelPriority", f."shipBy" AS "promisedAt", coalesce(o."placedAt", r."createdAt") AS "placedAt"
FROM "Reservation" r
JOIN (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb) AS p("variantId" uuid, "locationId" uuid)) p
  ON p."variantId" = r."variantId" AND p."locationId" = r."locationId"
LEFT JOIN "FulfillmentOrderLine" fl ON fl."tenantId" = r."tenantId" AND fl.id = r."fulfillmentOrderLineId"
LEFT JOIN "FulfillmentOrder" f ON f."tenantId" = r."tenantId" AND f.id = fl."fulfillmentOrderId"
LEFT JOIN "Order" o ON o."tenantId" = r."tenantId" AND o.id = f."orderId"
LEFT JOIN "Channel" c ON c."tenantId" = r."tenantId" AND c.id = o."channelId"
WHERE r."tenantId" = $2::uuid AND r.quantity > 0
ORDER BY r.id FOR UPDATE OF r`

/**
 * The open reservations of the levels, locked by id. Only read when promises must be taken back: a fulfillment order that
 * is being shipped at this moment may deadlock with it, and one of the two is then run again.
 */
export function lockClaims(cx: CommandContext, places: readonly LevelPlace[]): Promise<readonly Claim[]> {
  const rows = places.map(({ variantId, locationId }) => ({ variantId, locationId }))
  return cx.tx.$queryRawUnsafe<Claim[]>(readClaims, JSON.stringify(rows), cx.actor.tenantId)
}

const lowerReservations = `
WITH lost AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, "variantId" uuid, "locationId" uuid, quantity int)
), lowered AS (
  UPDATE "Reservation" r SET quantity = r.quantity - g.quantity FROM lost g WHERE r."tenantId" = $2::uuid AND r.id = g.id
)
UPDATE "StockLevel" l SET reserved = l.reserved - g.quantity, "updatedAt" = $3::timestamptz
FROM (SELECT "variantId", "locationId", sum(quantity)::int AS quantity FROM lost GROUP BY 1, 2) g
WHERE l."tenantId" = $2::uuid AND l."variantId" = g."variantId" AND l."locationId" = g."locationId"`

/** Lowers reservations and their levels by what was given up, in one statement; rows and levels are locked. */
export async function saveGivenUp(cx: CommandContext, lost: readonly GivenUp[]): Promise<void> {
  const rows = lost.map(({ claim: { reservationId, variantId, locationId }, quantity }) => ({
    id: reservationId,
    variantId,
    locationId,
    quantity,
  }))
  await cx.tx.$executeRawUnsafe(lowerReservations, JSON.stringify(rows), cx.actor.tenantId, cx.now)
}
