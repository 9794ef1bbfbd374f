import type { CommandContext } from '#platform/command'
import type { LineToRoute, OrderToRoute, RouteRequest } from '../route-request.rules.ts'

/** An order that this transaction holds, with what of it has no location. */
export interface LockedOrder extends RouteRequest {
  readonly status: string
  readonly origin: string
  readonly version: number
  readonly channelPriority: number
  readonly totalMinor: string
  readonly placedAt: Date
  readonly promisedAt: Date | null
}

const lockSql = `SELECT id FROM "Order" WHERE "tenantId" = $1::uuid AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`

/** Rows are read after the lock was granted, in a statement of its own: one statement would still show the state before. */
const loadSql = `
SELECT o.id, o.number, o.status, o.origin, o.version, ch.type AS "channelType", ch.priority AS "channelPriority",
  o."shipToCountry" AS country, o."shipTo"->>'region' AS region, o."serviceCode", o."totalMinor"::text AS "totalMinor",
  o."placedAt", coalesce(o."shipBy", o."deliverBy") AS "promisedAt",
  EXISTS (SELECT FROM "Hold" h WHERE h."tenantId" = o."tenantId" AND h."orderId" = o.id AND h."releasedAt" IS NULL
    AND h."fulfillmentOrderId" IS NULL) AS "hasHold",
  (SELECT coalesce(sum(p.quantity - p.cancelled - p.short), 0)::int FROM "FulfillmentOrder" f
   JOIN "FulfillmentOrderLine" p ON p."tenantId" = f."tenantId" AND p."fulfillmentOrderId" = f.id
   WHERE f."tenantId" = o."tenantId" AND f."orderId" = o.id AND f.status <> 'CANCELLED') AS "plannedUnits",
  coalesce((SELECT json_agg(x) FROM (
    SELECT l.id AS "orderLineId", c.id AS "componentId", v.id AS "variantId", v.sku, coalesce(c."perKit", 1) AS "perKit",
      l."shipTogether", l."isPreorder", l."shipBy", l."deliverBy", l."promiseTimeZone" AS "timeZone", l."notBefore",
      l."cancelAfter", coalesce(c.unallocated, l.unallocated) AS unallocated, coalesce(c.backordered, l.backordered) AS backordered,
      coalesce(c.reserved, l.reserved) AS reserved, claim."committedUnrouted", claim."committedWaiting", claim."expectedOn"
    FROM "OrderLine" l
    LEFT JOIN "OrderLineComponent" c ON c."tenantId" = l."tenantId" AND c."orderLineId" = l.id
    JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = coalesce(c."variantId", l."variantId")
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(k.quantity) FILTER (WHERE k.kind = 'UNROUTED'), 0)::int AS "committedUnrouted",
        coalesce(sum(k.quantity) FILTER (WHERE k.kind <> 'UNROUTED'), 0)::int AS "committedWaiting",
        min(k."expectedOn") AS "expectedOn"
      FROM "Commitment" k WHERE k."tenantId" = l."tenantId" AND k."orderLineId" = l.id AND k."componentId" IS NOT DISTINCT FROM c.id
    ) claim
    WHERE l."tenantId" = o."tenantId" AND l."orderId" = o.id AND l.kind = 'GOODS'
      AND coalesce(c.unallocated, l.unallocated) + coalesce(c.backordered, l.backordered) > 0
    ORDER BY l.position, v.sku
  ) x), '[]') AS lines
FROM "Order" o JOIN "Channel" ch ON ch."tenantId" = o."tenantId" AND ch.id = o."channelId"
WHERE o."tenantId" = $1::uuid AND o.id = ANY ($2::uuid[]) ORDER BY o.id`

type Instant = string | null

type Dated = 'shipBy' | 'deliverBy' | 'notBefore' | 'cancelAfter'

/** A line as JSON brings it: its instants are texts. */
type LineRow = Omit<LineToRoute, Dated> & Readonly<Record<Dated, Instant>>

type OrderRow = Omit<LockedOrder, 'order' | 'lines'> &
  Omit<OrderToRoute, 'isHeld'> & { readonly hasHold: boolean; readonly lines: readonly LineRow[] }

/** ISO 3166-2 has at most three characters after the dash; a region written out is no code and is left out. */
const regionCode = (region: string | null): string | null => {
  const code = region?.trim().toUpperCase() ?? ''
  return /^[A-Z0-9]{1,3}$/.test(code) ? code : null
}

const instant = (text: Instant): Date | null => (text ? new Date(text) : null)

const toLine = (row: LineRow): LineToRoute => ({
  ...row,
  shipBy: instant(row.shipBy),
  deliverBy: instant(row.deliverBy),
  notBefore: instant(row.notBefore),
  cancelAfter: instant(row.cancelAfter),
})

function toLocked({ lines, hasHold, ...row }: OrderRow): LockedOrder {
  const { id, number, channelType, country, region, serviceCode, plannedUnits, ...rest } = row
  return {
    ...rest,
    order: {
      id,
      number,
      channelType,
      country,
      region: regionCode(region),
      serviceCode,
      plannedUnits,
      isHeld: hasHold || row.status === 'RECEIVED',
    },
    lines: lines.map(toLine),
  }
}

/** Reads locked orders with what of them has no location, by id. */
export async function loadOrders(cx: CommandContext, orderIds: readonly string[]): Promise<readonly LockedOrder[]> {
  const rows = await cx.tx.$queryRawUnsafe<OrderRow[]>(loadSql, cx.actor.tenantId, [...orderIds])
  return rows.map(toLocked)
}

/** Locks orders in id order; answers the ids that the actor can see. */
export async function lockOrders(cx: CommandContext, orderIds: readonly string[]): Promise<readonly string[]> {
  const rows = await cx.tx.$queryRawUnsafe<{ id: string }[]>(lockSql, cx.actor.tenantId, [...orderIds])
  return rows.map(({ id }) => id)
}

const waitingSql = `
SELECT o.id FROM "Order" o
WHERE o."tenantId" = $1::uuid AND o.status IN ('RECEIVED', 'CONFIRMED') AND o.id IN (
  SELECT c."orderId" FROM "Commitment" c
  WHERE c."tenantId" = $1::uuid AND c.kind = ANY ($2::text[]) AND ($3::uuid[] IS NULL OR c."variantId" = ANY ($3::uuid[]))
    AND EXISTS (SELECT FROM "StockLevel" l WHERE l."tenantId" = c."tenantId" AND l."variantId" = c."variantId"
      AND l.sellable - l.reserved - l."safetyStock" > 0)
  GROUP BY c."orderId" ORDER BY min(c."createdAt"), c."orderId" LIMIT $4
)
ORDER BY o.id FOR UPDATE SKIP LOCKED`

/** Locks the longest waiting orders that free stock could help, leaving out those that somebody else works on. */
export async function lockWaitingOrders(
  cx: CommandContext,
  wanted: { readonly kinds: readonly string[]; readonly variantIds: readonly string[] | null; readonly most: number },
): Promise<readonly string[]> {
  const rows = await cx.tx.$queryRawUnsafe<{ id: string }[]>(
    waitingSql,
    cx.actor.tenantId,
    [...wanted.kinds],
    wanted.variantIds,
    wanted.most,
  )
  return rows.map(({ id }) => id)
}
