import type { CommandContext } from '#platform/command'
import type { ShipmentStatus } from '../shipment.rules.ts'

const counted = { DELIVERED: 'delivered', RETURNED_TO_SENDER: 'returnedToSender', LOST: 'lost' } as const
type Ending = keyof typeof counted

/**
 * Moves a shipment's units on its order lines from where the state before had put them to where the new one does:
 * delivered, lost, returned to sender, or merely under way. Kit lines count complete kits: the least over their components.
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
       SELECT part."orderLineId", min(part.quantity)::int AS quantity FROM (
         SELECT f."orderLineId", f."variantId", (sum(p.quantity) / coalesce(min(c."perKit"), 1))::int AS quantity
         FROM "Package" k JOIN "PackageLine" p ON p."tenantId" = k."tenantId" AND p."packageId" = k.id
         JOIN "FulfillmentOrderLine" f ON f."tenantId" = p."tenantId" AND f.id = p."fulfillmentOrderLineId"
         LEFT JOIN "OrderLineComponent" c ON c."tenantId" = f."tenantId" AND c.id = f."componentId"
         WHERE k."tenantId" = $1::uuid AND k."shipmentId" = $2::uuid GROUP BY f."orderLineId", f."variantId"
       ) part GROUP BY part."orderLineId"
     ) d
     WHERE l."tenantId" = $1::uuid AND l.id = d."orderLineId"`,
    cx.actor.tenantId,
    shipmentId,
    cx.now,
  )
}
