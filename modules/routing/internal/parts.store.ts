import type { CommandContext } from '#platform/command'

/** A fulfillment order that this transaction holds, with what of it is still to be picked. */
export interface LockedPart {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly locationId: string
  readonly locationCode: string
  readonly carrierServiceId: string | null
  readonly status: string
  readonly requestStatus: string
  readonly shipBy: Date | null
  readonly cutOffAt: Date | null
  readonly handOverOn: string | null
  readonly releaseAt: Date | null
  readonly decisionId: string | null
  readonly units: number
  readonly version: number
  readonly pickedUnits: number
  readonly lines: readonly PartLine[]
}

export interface PartLine {
  readonly id: string
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly sku: string
  /** Units neither picked, short nor cancelled. */
  readonly open: number
}

const lockSql = `SELECT id FROM "FulfillmentOrder" WHERE "tenantId" = $1::uuid AND "orderId" = $2::uuid ORDER BY id FOR UPDATE`

const loadSql = `
SELECT f.id, f.number, f."orderId", f."locationId", loc.code AS "locationCode", f."carrierServiceId", f.status, f."requestStatus",
  f."shipBy", f."cutOffAt", f."handOverOn"::text AS "handOverOn", f."releaseAt", f."decisionId", f.units, f.version,
  coalesce((SELECT sum(l.picked)::int FROM "FulfillmentOrderLine" l
    WHERE l."tenantId" = f."tenantId" AND l."fulfillmentOrderId" = f.id), 0) AS "pickedUnits",
  coalesce((SELECT json_agg(x) FROM (
    SELECT l.id, l."orderLineId", l."componentId", l."variantId", v.sku, l.quantity - l.picked - l.short - l.cancelled AS open
    FROM "FulfillmentOrderLine" l JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId"
    WHERE l."tenantId" = f."tenantId" AND l."fulfillmentOrderId" = f.id
      AND l.quantity - l.picked - l.short - l.cancelled > 0 ORDER BY v.sku, l.id
  ) x), '[]') AS lines
FROM "FulfillmentOrder" f JOIN "Location" loc ON loc."tenantId" = f."tenantId" AND loc.id = f."locationId"
WHERE f."tenantId" = $1::uuid AND f."orderId" = $2::uuid AND f.status NOT IN ('CANCELLED', 'CLOSED', 'INCOMPLETE')
ORDER BY f.number`

/** Locks the parts of an order (whose row is locked already) and reads those that are not finished. */
export async function lockParts(cx: CommandContext, orderId: string): Promise<readonly LockedPart[]> {
  await cx.tx.$queryRawUnsafe(lockSql, cx.actor.tenantId, orderId)
  return cx.tx.$queryRawUnsafe<LockedPart[]>(loadSql, cx.actor.tenantId, orderId)
}

/** The order of a part, or null when the actor sees no such part. */
export async function orderOfPart(cx: CommandContext, partId: string): Promise<string | null> {
  const row = await cx.tx.fulfillmentOrder.findFirst({
    where: { tenantId: cx.actor.tenantId, id: partId },
    select: { orderId: true },
  })
  return row?.orderId ?? null
}

const withdrawSql = `
WITH parts AS (
  UPDATE "FulfillmentOrder" f SET status = 'CANCELLED', "closedAt" = $3::timestamptz, version = f.version + 1, "updatedAt" = $3::timestamptz
  WHERE f."tenantId" = $1::uuid AND f.id = ANY ($2::uuid[])
), lines AS (
  UPDATE "FulfillmentOrderLine" l SET cancelled = l.quantity - l.picked - l.short
  WHERE l."tenantId" = $1::uuid AND l."fulfillmentOrderId" = ANY ($2::uuid[])
)
DELETE FROM "Reservation" r USING "FulfillmentOrderLine" l
WHERE r."tenantId" = $1::uuid AND l."tenantId" = $1::uuid AND l.id = r."fulfillmentOrderLineId" AND l."fulfillmentOrderId" = ANY ($2::uuid[])`

/** Cancels parts with their open lines and reservations, one statement. */
export async function cancelParts(cx: CommandContext, ids: readonly string[]): Promise<void> {
  await cx.tx.$executeRawUnsafe(withdrawSql, cx.actor.tenantId, [...ids], cx.now)
}

const shrinkSql = `
WITH gone AS (
  SELECT * FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, quantity int)
), lines AS (
  UPDATE "FulfillmentOrderLine" l SET
    cancelled = l.cancelled + CASE WHEN l.quantity = g.quantity THEN g.quantity ELSE 0 END,
    quantity = l.quantity - CASE WHEN l.quantity = g.quantity THEN 0 ELSE g.quantity END
  FROM gone g WHERE l."tenantId" = $1::uuid AND l.id = g.id
), kept AS (
  UPDATE "Reservation" r SET quantity = r.quantity - g.quantity FROM gone g
  WHERE r."tenantId" = $1::uuid AND r."fulfillmentOrderLineId" = g.id AND r.quantity > g.quantity
), ended AS (
  DELETE FROM "Reservation" r USING gone g
  WHERE r."tenantId" = $1::uuid AND r."fulfillmentOrderLineId" = g.id AND r.quantity = g.quantity
)
UPDATE "FulfillmentOrder" f SET units = f.units - $4::int, version = f.version + 1, "updatedAt" = $5::timestamptz
WHERE f."tenantId" = $1::uuid AND f.id = $3::uuid`

/** Takes units out of a part whose work has not begun; a line that goes whole stays as cancelled, so that history shows it. */
export async function shrinkPart(
  cx: CommandContext,
  partId: string,
  gone: readonly { readonly id: string; readonly quantity: number }[],
): Promise<void> {
  const units = gone.reduce((sum, { quantity }) => sum + quantity, 0)
  await cx.tx.$executeRawUnsafe(shrinkSql, cx.actor.tenantId, JSON.stringify(gone), partId, units, cx.now)
}
