import type { Demand } from '#modules/inventory/demand.rules'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { FulfillmentOrderStatus, LineProgress } from '../fulfillment.rules.ts'

/** Writes the lines' counts as they are after a cut, one statement. */
export async function saveCutLines(
  cx: CommandContext,
  lines: readonly (LineProgress & { readonly id: string })[],
): Promise<void> {
  const rows = lines.map(({ id, picked, packed, short, cancelled }) => ({ id, picked, packed, short, cancelled }))
  await cx.tx.$executeRaw`
    UPDATE "FulfillmentOrderLine" l SET picked = d.picked, packed = d.packed, short = d.short, cancelled = d.cancelled
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(id uuid, picked int, packed int, short int, cancelled int)
    WHERE l."tenantId" = ${cx.actor.tenantId}::uuid AND l.id = d.id`
}

export interface CutState {
  readonly id: string
  readonly status: FulfillmentOrderStatus
  readonly isClosed: boolean
}

/** Writes states and next versions of fulfillment orders, one statement. */
export async function saveCutStates(cx: CommandContext, states: readonly CutState[]): Promise<void> {
  await cx.tx.$executeRaw`
    UPDATE "FulfillmentOrder" f SET status = d.status, version = f.version + 1, "updatedAt" = ${cx.now}::timestamptz,
      "closedAt" = CASE WHEN d."isClosed" THEN ${cx.now}::timestamptz ELSE f."closedAt" END
    FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb) AS d(id uuid, status text, "isClosed" boolean)
    WHERE f."tenantId" = ${cx.actor.tenantId}::uuid AND f.id = d.id`
}

const lowerText = `
WITH kept AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS k("lineId" uuid, keep int)
), held AS (
  SELECT r.id, r.quantity, r."variantId", r."locationId", k.keep FROM "Reservation" r
  JOIN kept k ON k."lineId" = r."fulfillmentOrderLineId"
  WHERE r."tenantId" = $2::uuid ORDER BY r.id FOR UPDATE OF r
), lowered AS (
  UPDATE "Reservation" r SET quantity = h.keep FROM held h WHERE r."tenantId" = $2::uuid AND r.id = h.id AND h.quantity > h.keep
)
SELECT "variantId", "locationId", sum(quantity - keep)::int AS quantity FROM held WHERE quantity > keep GROUP BY 1, 2`

/**
 * Lowers the lines' reservations to what they still need, and answers what that sets free. A reservation that lost units
 * to a count already gives back only what it still has.
 */
export function lowerReservationsTo(
  cx: CommandContext,
  lines: readonly { readonly lineId: string; readonly keep: number }[],
): Promise<readonly Demand[]> {
  return cx.tx.$queryRawUnsafe<Demand[]>(lowerText, JSON.stringify(lines), cx.actor.tenantId)
}

const unpackText = `
WITH cut AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS c("lineId" uuid, quantity int)
), held AS (
  SELECT p.id, p."packageId", p.quantity, c.quantity AS wanted,
    sum(p.quantity) OVER (PARTITION BY c."lineId" ORDER BY k.number DESC, p.id) - p.quantity AS before
  FROM cut c JOIN "PackageLine" p ON p."tenantId" = $2::uuid AND p."fulfillmentOrderLineId" = c."lineId"
  JOIN "Package" k ON k."tenantId" = p."tenantId" AND k.id = p."packageId"
  LEFT JOIN "Shipment" s ON s."tenantId" = k."tenantId" AND s.id = k."shipmentId"
  WHERE s.id IS NULL OR s.status = 'LABELLED'
), taken AS (
  SELECT id, "packageId", quantity, least(quantity, wanted - before)::int AS taken FROM held WHERE before < wanted
), lowered AS (
  UPDATE "PackageLine" p SET quantity = t.quantity - t.taken FROM taken t
  WHERE p."tenantId" = $2::uuid AND p.id = t.id AND t.taken < t.quantity
), gone AS (
  DELETE FROM "PackageLine" p USING taken t WHERE p."tenantId" = $2::uuid AND p.id = t.id AND t.taken = t.quantity
)
SELECT DISTINCT "packageId" FROM taken`

/** Takes units out of packages that have not left, the last package first; a package that is empty then goes too. */
export async function unpackUnits(
  cx: CommandContext,
  cuts: readonly { readonly lineId: string; readonly quantity: number }[],
): Promise<void> {
  const touched = await cx.tx.$queryRawUnsafe<{ packageId: string }[]>(
    unpackText,
    JSON.stringify(cuts),
    cx.actor.tenantId,
  )
  await cx.tx.package.deleteMany({
    where: { id: { in: touched.map(({ packageId }) => packageId) }, packageLines: { none: {} } },
  })
}

export interface OpenLabel {
  readonly id: string
  readonly number: string
  readonly fulfillmentOrderId: string
  readonly orderId: string
  readonly trackingNumber: string | null
}

/** Voids the labels of fulfillment orders whose goods have not left; their packages can be labelled anew. */
export async function voidLabels(
  cx: CommandContext,
  fulfillmentOrderIds: readonly string[],
): Promise<readonly OpenLabel[]> {
  if (fulfillmentOrderIds.length === 0) return []
  const labels = await cx.tx.$queryRaw<OpenLabel[]>`
    UPDATE "Shipment" s SET status = 'VOIDED', version = s.version + 1, "updatedAt" = ${cx.now}::timestamptz
    WHERE s."tenantId" = ${cx.actor.tenantId}::uuid AND s."fulfillmentOrderId" = ANY (${[...fulfillmentOrderIds]}::uuid[]) AND s.status = 'LABELLED'
    RETURNING s.id, s.number, s."fulfillmentOrderId", s."orderId", s."trackingNumber"`
  await cx.tx.package.updateMany({
    where: { shipmentId: { in: labels.map(({ id }) => id) } },
    data: { shipmentId: null },
  })
  return labels
}

export interface OpenPick {
  readonly id: string
  readonly lineId: string
  readonly binId: string
  readonly binCode: string
  readonly quantity: number
  readonly scannedCode: string | null
  readonly pickedById: string | null
  readonly at: Date
}

/** The picks of lines that were not taken back, the last first. */
export function openPicks(cx: CommandContext, lineIds: readonly string[]): Promise<readonly OpenPick[]> {
  return cx.tx.$queryRaw<OpenPick[]>`
    SELECT r.id, r."fulfillmentOrderLineId" AS "lineId", r."binId", b.code AS "binCode", r.quantity, r."scannedCode", r."pickedById", r.at
    FROM "PickRecord" r JOIN "Bin" b ON b."tenantId" = r."tenantId" AND b.id = r."binId"
    WHERE r."tenantId" = ${cx.actor.tenantId}::uuid AND r."fulfillmentOrderLineId" = ANY (${[...lineIds]}::uuid[])
      AND r.outcome = 'PICKED' AND r."undoneAt" IS NULL ORDER BY r.at DESC, r.id DESC`
}

/** Marks picks as taken back; what is left of one that was taken back in part stands as a pick of its own. */
export async function endPicks(
  cx: CommandContext,
  ended: readonly { readonly pick: OpenPick; readonly left: number }[],
): Promise<void> {
  await cx.tx.pickRecord.updateMany({
    where: { id: { in: ended.map(({ pick }) => pick.id) } },
    data: { undoneAt: cx.now },
  })
  await cx.tx.pickRecord.createMany({
    data: ended
      .filter(({ left }) => left > 0)
      .map(({ pick, left }) => ({
        tenantId: cx.actor.tenantId,
        id: newId(),
        fulfillmentOrderLineId: pick.lineId,
        binId: pick.binId,
        outcome: 'PICKED',
        quantity: left,
        scannedCode: pick.scannedCode,
        pickedById: pick.pickedById,
        at: pick.at,
      })),
  })
}

export interface StationBin {
  readonly locationId: string
  readonly purpose: 'PICK' | 'PACKING'
  readonly id: string
  readonly code: string
}

/** The first PICK and the first PACKING bin of each location. */
export function binsOfLocations(cx: CommandContext, locationIds: readonly string[]): Promise<readonly StationBin[]> {
  return cx.tx.$queryRaw<StationBin[]>`
    SELECT DISTINCT ON ("locationId", purpose) "locationId", purpose, id, code FROM "Bin"
    WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND "locationId" = ANY (${[...new Set(locationIds)]}::uuid[])
      AND purpose IN ('PICK', 'PACKING') AND "isActive" ORDER BY "locationId", purpose, "walkSequence", code`
}
