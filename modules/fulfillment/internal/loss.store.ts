import type { CommandContext } from '#platform/command'
import type { CuttableFulfillmentOrder } from '../cancel-fulfillment-order.step.ts'

interface LossPlace {
  readonly variantId: string
  readonly locationId: string
}

/** Lines whose reservation holds less than they still need. */
const shortLines = `
FROM "Reservation" r
JOIN "FulfillmentOrderLine" l ON l."tenantId" = r."tenantId" AND l.id = r."fulfillmentOrderLineId"
JOIN "FulfillmentOrder" f ON f."tenantId" = l."tenantId" AND f.id = l."fulfillmentOrderId"
WHERE r."tenantId" = $1::uuid AND r."variantId" = $2::uuid AND r."locationId" = $3::uuid
  AND r.quantity < l.quantity - l.short - l.cancelled - l.shipped`

/** Locks the orders that lack promised units there, then their fulfillment orders; by id. Answers the orders' ids. */
export async function lockOrdersShortOf(cx: CommandContext, place: LossPlace): Promise<readonly string[]> {
  const { tenantId } = cx.actor
  const locked = await cx.tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT o.id FROM "Order" o WHERE o."tenantId" = $1::uuid AND o.id IN (SELECT f."orderId" ${shortLines}) ORDER BY o.id FOR UPDATE`,
    tenantId,
    place.variantId,
    place.locationId,
  )
  const ids = locked.map(({ id }) => id)
  await cx.tx.$queryRawUnsafe(
    `SELECT id FROM "FulfillmentOrder" WHERE "tenantId" = $1::uuid AND "orderId" = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`,
    tenantId,
    ids,
  )
  return ids
}

/** A line that lacks promised units, with how many. */
export interface ShortLine {
  readonly lineId: string
  readonly missing: number
}

/** The fulfillment orders of locked orders that lack units there, whole, and which of their lines lack how many. */
export async function findShortLines(cx: CommandContext, place: LossPlace, orderIds: readonly string[]) {
  return cx.tx.$queryRawUnsafe<(CuttableFulfillmentOrder & { missing: readonly ShortLine[] })[]>(
    `WITH lacking AS (
      SELECT l.id AS "lineId", l."fulfillmentOrderId", (l.quantity - l.short - l.cancelled - l.shipped - r.quantity)::int AS missing
      ${shortLines} AND f."orderId" = ANY ($4::uuid[])
    )
    SELECT f.id, f.number, f."orderId", f."locationId", f.status,
      (SELECT json_agg(json_build_object('lineId', k."lineId", 'missing', k.missing)) FROM lacking k WHERE k."fulfillmentOrderId" = f.id) AS missing,
      (SELECT json_agg(json_build_object('id', x.id, 'orderLineId', x."orderLineId", 'componentId', x."componentId", 'variantId', x."variantId",
         'sku', v.sku, 'quantity', x.quantity, 'picked', x.picked, 'packed', x.packed, 'shipped', x.shipped, 'short', x.short,
         'cancelled', x.cancelled) ORDER BY x.id)
       FROM "FulfillmentOrderLine" x JOIN "Variant" v ON v."tenantId" = x."tenantId" AND v.id = x."variantId"
       WHERE x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id) AS lines
    FROM "FulfillmentOrder" f
    WHERE f."tenantId" = $1::uuid AND f.id IN (SELECT "fulfillmentOrderId" FROM lacking) ORDER BY f.id`,
    cx.actor.tenantId,
    place.variantId,
    place.locationId,
    orderIds,
  )
}
