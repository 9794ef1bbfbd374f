import type { Actor } from '#platform/actor'
import { query } from '#platform/tenancy'

/** One location's day: where its open work stands, against the next cut-off. Counts are fulfillment orders. */
export interface LocationDayView {
  readonly locationId: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly status: string
  readonly closedReason: string | null
  readonly timeZone: string
  readonly scheduled: number
  readonly toPick: number
  readonly picking: number
  readonly toPack: number
  readonly toShip: number
  readonly onHold: number
  readonly handedOverToday: number
  /** Shipments that left in the last three hours: the pace of the place. */
  readonly handedOverLately: number
  /** The earliest cut-off of open work that has not passed, ISO 8601; null when nothing waits. */
  readonly nextCutOffAt: string | null
  /** Open work for that cut-off. */
  readonly dueAtNextCutOff: number
  /** Open work whose cut-off has passed. */
  readonly missed: number
  readonly dailyCapacity: number | null
  readonly bookedToday: number
}

/** What waits for somebody, across locations. */
export interface TodayView {
  readonly locations: readonly LocationDayView[]
  readonly holds: readonly { readonly reason: string; readonly count: number; readonly oldestAt: string }[]
  readonly exceptions: readonly {
    readonly type: string
    readonly severity: string
    readonly count: number
    readonly oldestAt: string
  }[]
  readonly backorderedLines: number
  readonly ordersToday: number
}

const today = {
  name: 'today',
  text: `
WITH work AS (
  SELECT f."locationId", f.status, f."cutOffAt",
    CASE WHEN f.status <> 'IN_PROGRESS' THEN f.status
      WHEN bool_or(x.quantity > x.picked + x.short + x.cancelled) THEN 'PICK' WHEN bool_or(x.picked > x.packed) THEN 'PACK' ELSE 'SHIP' END AS station
  FROM "FulfillmentOrder" f
  JOIN "FulfillmentOrderLine" x ON x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id
  WHERE f."tenantId" = current_tenant() AND f.status IN ('SCHEDULED', 'OPEN', 'IN_PROGRESS', 'ON_HOLD')
  GROUP BY f."tenantId", f.id
), next AS (
  SELECT "locationId", min("cutOffAt") FILTER (WHERE "cutOffAt" > $1) AS at FROM work GROUP BY 1
), counted AS (
  SELECT w."locationId", count(*) FILTER (WHERE station = 'SCHEDULED') AS scheduled, count(*) FILTER (WHERE station = 'OPEN') AS "toPick",
    count(*) FILTER (WHERE station = 'PICK') AS picking, count(*) FILTER (WHERE station = 'PACK') AS "toPack",
    count(*) FILTER (WHERE station = 'SHIP') AS "toShip", count(*) FILTER (WHERE station = 'ON_HOLD') AS "onHold",
    count(*) FILTER (WHERE w."cutOffAt" <= $1) AS missed, count(*) FILTER (WHERE w."cutOffAt" = n.at) AS due
  FROM work w JOIN next n ON n."locationId" = w."locationId" GROUP BY 1
), left_today AS (
  SELECT s."locationId", count(*) FILTER (WHERE s."handedOverAt" >= $2) AS n,
    count(*) FILTER (WHERE s."handedOverAt" >= $1::timestamptz - interval '3 hours') AS lately FROM "Shipment" s WHERE s."tenantId" = current_tenant() AND s."handedOverAt" >= least($2::timestamptz, $1::timestamptz - interval '3 hours') GROUP BY 1
)
SELECT
  (SELECT coalesce(json_agg(json_build_object('locationId', l.id, 'code', l.code, 'name', l.name, 'type', l.type, 'status', l.status,
      'closedReason', l."closedReason", 'timeZone', l."timeZone", 'scheduled', coalesce(c.scheduled, 0), 'toPick', coalesce(c."toPick", 0),
      'picking', coalesce(c.picking, 0), 'toPack', coalesce(c."toPack", 0), 'toShip', coalesce(c."toShip", 0), 'onHold', coalesce(c."onHold", 0),
      'handedOverToday', coalesce(t.n, 0), 'handedOverLately', coalesce(t.lately, 0), 'nextCutOffAt', n.at, 'dueAtNextCutOff', coalesce(c.due, 0), 'missed', coalesce(c.missed, 0),
      'dailyCapacity', l."dailyCapacity", 'bookedToday', coalesce(b.booked, 0)) ORDER BY l.priority DESC, l.name), '[]')
   FROM "Location" l LEFT JOIN counted c ON c."locationId" = l.id LEFT JOIN next n ON n."locationId" = l.id LEFT JOIN left_today t ON t."locationId" = l.id
   LEFT JOIN "CapacityBooking" b ON b."tenantId" = l."tenantId" AND b."locationId" = l.id AND b.day = ($1::timestamptz AT TIME ZONE l."timeZone")::date AND b.method = 'SHIP'
   WHERE l."tenantId" = current_tenant() AND l.type IN ('WAREHOUSE', 'THIRD_PARTY', 'OVERFLOW', 'STORE')
     AND (l.status = 'ACTIVE' OR c."locationId" IS NOT NULL)) AS locations,
  (SELECT coalesce(json_agg(json_build_object('reason', h.reason, 'count', h.n, 'oldestAt', h.oldest) ORDER BY h.oldest), '[]')
   FROM (SELECT reason, count(*) AS n, min("placedAt") AS oldest FROM "Hold" WHERE "tenantId" = current_tenant() AND "releasedAt" IS NULL GROUP BY 1) h) AS holds,
  (SELECT coalesce(json_agg(json_build_object('type', e.type, 'severity', e.severity, 'count', e.n, 'oldestAt', e.oldest) ORDER BY e.n DESC), '[]')
   FROM (SELECT type, severity, count(*) AS n, min("raisedAt") AS oldest FROM "Exception"
         WHERE "tenantId" = current_tenant() AND status IN ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING') GROUP BY 1, 2) e) AS exceptions,
  (SELECT count(DISTINCT "orderLineId")::int FROM "Commitment" WHERE "tenantId" = current_tenant() AND kind = 'BACKORDER') AS "backorderedLines",
  (SELECT count(*)::int FROM "Order" WHERE "tenantId" = current_tenant() AND "placedAt" >= $2) AS "ordersToday"`,
}

/** The day at every location that ships: one statement. `dayStart` is midnight in the viewer's zone. */
export async function findToday(actor: Actor, dayStart: Date): Promise<TodayView> {
  const [found] = await query<TodayView & { [column: string]: unknown }>(actor, today, [actor.now, dayStart])
  if (!found) throw new Error('the day statement answered no row')
  return found
}
