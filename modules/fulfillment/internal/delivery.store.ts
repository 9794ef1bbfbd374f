import type { CommandContext } from '#platform/command'
import type { ShipmentStatus } from '../shipment.rules.ts'

const counted = { DELIVERED: 'delivered', RETURNED_TO_SENDER: 'returnedToSender', LOST: 'lost' } as const
type Ending = keyof typeof counted

/**
 * Complete kits by what became of their components, whatever parcels those came in: a kit is delivered when all of it is,
 * and lost or returned once nothing of it is under way but not all was delivered. Left alone while parcels are out of sight.
 */
const countKits = `
WITH kit AS (
  SELECT DISTINCT f."orderLineId" AS id FROM "Package" k
  JOIN "PackageLine" p ON p."tenantId" = k."tenantId" AND p."packageId" = k.id
  JOIN "FulfillmentOrderLine" f ON f."tenantId" = p."tenantId" AND f.id = p."fulfillmentOrderLineId"
  WHERE k."tenantId" = $1::uuid AND k."shipmentId" = $2::uuid AND f."componentId" IS NOT NULL
), component AS (
  SELECT kit.id, c.id AS "componentId", c."perKit", c.shipped, sum(p.quantity) FILTER (WHERE s.status NOT IN ('LABELLED', 'VOIDED')) AS seen,
    coalesce(sum(p.quantity) FILTER (WHERE s.status = 'DELIVERED'), 0) AS delivered,
    coalesce(sum(p.quantity) FILTER (WHERE s.status IN ('DELIVERED', 'LOST')), 0) AS lost,
    coalesce(sum(p.quantity) FILTER (WHERE s.status IN ('DELIVERED', 'LOST', 'RETURNED_TO_SENDER')), 0) AS ended
  FROM kit JOIN "OrderLineComponent" c ON c."tenantId" = $1::uuid AND c."orderLineId" = kit.id
  LEFT JOIN "FulfillmentOrderLine" f ON f."tenantId" = c."tenantId" AND f."orderLineId" = kit.id AND f."componentId" = c.id
  LEFT JOIN "PackageLine" p ON p."tenantId" = f."tenantId" AND p."fulfillmentOrderLineId" = f.id
  LEFT JOIN "Package" k ON k."tenantId" = p."tenantId" AND k.id = p."packageId"
  LEFT JOIN "Shipment" s ON s."tenantId" = k."tenantId" AND s.id = k."shipmentId"
  GROUP BY kit.id, c.id, c."perKit", c.shipped
), complete AS (
  SELECT id, min(delivered / "perKit")::int AS delivered, min(lost / "perKit")::int AS lost, min(ended / "perKit")::int AS ended
  FROM component GROUP BY id HAVING bool_and(coalesce(seen, 0) >= shipped)
)
UPDATE "OrderLine" l SET delivered = c.delivered, lost = c.lost - c.delivered, "returnedToSender" = c.ended - c.lost,
  version = l.version + 1, "updatedAt" = $3::timestamptz
FROM complete c WHERE l."tenantId" = $1::uuid AND l.id = c.id`

/**
 * Moves a shipment's units on its order lines from where the state before had put them to where the new one does:
 * delivered, lost, returned to sender, or merely under way. Call it when the shipment's new state is saved.
 */
export async function deliverLines(
  cx: CommandContext,
  shipmentId: string,
  before: ShipmentStatus,
  after: ShipmentStatus,
): Promise<void> {
  const [from, to] = [counted[before as Ending], counted[after as Ending]]
  if (from === to) return
  const change = (column: string) =>
    `"${column}" = l."${column}"${to === column ? ' + d.quantity' : ''}${from === column ? ' - d.quantity' : ''}`
  await cx.tx.$executeRawUnsafe(
    `UPDATE "OrderLine" l SET ${Object.values(counted).map(change).join(', ')}, version = l.version + 1, "updatedAt" = $3::timestamptz
     FROM (
       SELECT f."orderLineId", sum(p.quantity)::int AS quantity
       FROM "Package" k JOIN "PackageLine" p ON p."tenantId" = k."tenantId" AND p."packageId" = k.id
       JOIN "FulfillmentOrderLine" f ON f."tenantId" = p."tenantId" AND f.id = p."fulfillmentOrderLineId"
       WHERE k."tenantId" = $1::uuid AND k."shipmentId" = $2::uuid AND f."componentId" IS NULL GROUP BY f."orderLineId"
     ) d
     WHERE l."tenantId" = $1::uuid AND l.id = d."orderLineId"`,
    cx.actor.tenantId,
    shipmentId,
    cx.now,
  )
  await cx.tx.$executeRawUnsafe(countKits, cx.actor.tenantId, shipmentId, cx.now)
}
