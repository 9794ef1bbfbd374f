import type { CommandContext } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import type { FulfillmentOrderStatus, LineProgress } from '../fulfillment.rules.ts'

/** A locked line, with what the stations need of its variant. */
export interface LockedLine extends LineProgress {
  readonly id: string
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly sku: string
  readonly title: string
}

/** A fulfillment order that this transaction holds, with its lines and what its order says of money and holds. */
export interface LockedFulfillmentOrder {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly locationId: string
  readonly carrierServiceId: string | null
  readonly status: FulfillmentOrderStatus
  readonly openHolds: number
  readonly version: number
  readonly cutOffAt: string | null
  readonly order: {
    readonly status: string
    readonly paymentTerms: string
    readonly totalMinor: string
    readonly authorizedMinor: string
    readonly capturedMinor: string
    readonly refundedMinor: string
    readonly openHolds: number
    readonly shipTo: Readonly<Record<string, string>>
  }
  readonly lines: readonly LockedLine[]
}

const lockText = `
WITH held AS (
  SELECT o."tenantId", o.id FROM "Order" o
  WHERE o."tenantId" = $1::uuid AND o.id = (SELECT "orderId" FROM "FulfillmentOrder" WHERE "tenantId" = $1::uuid AND id = $2::uuid)
  FOR UPDATE
)
SELECT f.id FROM held JOIN "FulfillmentOrder" f ON f."tenantId" = held."tenantId" AND f."orderId" = held.id
WHERE f.id = $2::uuid FOR UPDATE OF f`

/** Read after the lock was granted, in a statement of its own: one statement would show the lines as before the wait. */
const loadText = `
SELECT f.id, f.number, f."orderId", o.number AS "orderNumber", f."locationId", f."carrierServiceId", f.status, f."openHolds", f.version,
  f."cutOffAt"::text AS "cutOffAt",
  json_build_object('status', o.status, 'paymentTerms', o."paymentTerms", 'totalMinor', o."totalMinor"::text, 'authorizedMinor', o."authorizedMinor"::text,
    'capturedMinor', o."capturedMinor"::text, 'refundedMinor', o."refundedMinor"::text, 'openHolds', o."openHolds", 'shipTo', o."shipTo") AS "order",
  (SELECT json_agg(json_build_object('id', l.id, 'orderLineId', l."orderLineId", 'componentId', l."componentId", 'variantId', l."variantId",
     'sku', v.sku, 'title', v.title, 'quantity', l.quantity, 'picked', l.picked, 'packed', l.packed, 'shipped', l.shipped,
     'short', l.short, 'cancelled', l.cancelled) ORDER BY l.id)
   FROM "FulfillmentOrderLine" l JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId"
   WHERE l."tenantId" = f."tenantId" AND l."fulfillmentOrderId" = f.id) AS lines
FROM "FulfillmentOrder" f JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
WHERE f."tenantId" = $1::uuid AND f.id = $2::uuid`

/** Locks the order, then the fulfillment order, and answers it with its lines; unknown and invisible are "not found" alike. */
export async function lockFulfillmentOrder(cx: CommandContext, id: string): Promise<LockedFulfillmentOrder> {
  if (!isUuid(id)) throw new NotFound('FulfillmentOrder', id)
  await cx.tx.$queryRawUnsafe(lockText, cx.actor.tenantId, id)
  const [found] = await cx.tx.$queryRawUnsafe<LockedFulfillmentOrder[]>(loadText, cx.actor.tenantId, id)
  if (!found) throw new NotFound('FulfillmentOrder', id)
  return found
}

/** What changes on a fulfillment order with an act of a station. */
export interface FulfillmentOrderChange {
  readonly status?: FulfillmentOrderStatus
  readonly assignedToId?: string | null
  readonly pickStartedAt?: Date
  readonly packedAt?: Date
  readonly closedAt?: Date
  readonly requestStatus?: string
}

/** Saves the change with the next version, which it answers. */
export async function saveFulfillmentOrder(
  cx: CommandContext,
  locked: LockedFulfillmentOrder,
  change: FulfillmentOrderChange,
): Promise<number> {
  const version = locked.version + 1
  await cx.tx.fulfillmentOrder.updateMany({ where: { id: locked.id }, data: { ...change, version, updatedAt: cx.now } })
  return version
}

/** Units to add to (or take from) a line's cumulative counts. */
export interface LineDelta {
  readonly lineId: string
  readonly picked?: number
  readonly packed?: number
  readonly shipped?: number
  readonly short?: number
}

/** Moves the counts of any number of lines in one statement; the row's CHECK refuses what cannot be. */
export async function advanceFulfillmentLines(cx: CommandContext, deltas: readonly LineDelta[]): Promise<void> {
  if (deltas.length === 0) return
  const rows = deltas.map(({ lineId, picked = 0, packed = 0, shipped = 0, short = 0 }) => ({
    lineId,
    picked,
    packed,
    shipped,
    short,
  }))
  await cx.tx.$executeRaw`
    UPDATE "FulfillmentOrderLine" l SET picked = l.picked + d.picked, packed = l.packed + d.packed, shipped = l.shipped + d.shipped, short = l.short + d.short
    FROM (SELECT "lineId", sum(picked)::int AS picked, sum(packed)::int AS packed, sum(shipped)::int AS shipped, sum(short)::int AS short
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("lineId" uuid, picked int, packed int, shipped int, short int) GROUP BY 1) d
    WHERE l."tenantId" = ${cx.actor.tenantId}::uuid AND l.id = d."lineId"`
}

/** The PICK and PACKING bins of a location that goods pass through by default. */
export async function stationBins(
  cx: CommandContext,
  locationId: string,
): Promise<{ pick: string; packing: string; damaged: string }> {
  const bins = await cx.tx.bin.findMany({
    where: { locationId, isActive: true, purpose: { in: ['PICK', 'PACKING', 'DAMAGED'] } },
    orderBy: [{ walkSequence: 'asc' }, { code: 'asc' }],
    select: { id: true, purpose: true },
  })
  const first = (purpose: string) => bins.find((bin) => bin.purpose === purpose)?.id
  const [pick, packing, damaged] = [first('PICK'), first('PACKING'), first('DAMAGED')]
  if (!pick || !packing || !damaged) throw new Error(`location ${locationId} lacks a PICK, PACKING or DAMAGED bin`)
  return { pick, packing, damaged }
}
