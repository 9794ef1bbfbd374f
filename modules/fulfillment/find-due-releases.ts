import type { Actor } from '#platform/actor'
import { query } from '#platform/tenancy'

const due = {
  name: 'due_releases',
  text: `SELECT f.id FROM "FulfillmentOrder" f
    JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
    WHERE f."tenantId" = $1::uuid AND f.status = 'SCHEDULED' AND (f."releaseAt" IS NULL OR f."releaseAt" <= $2::timestamptz)
      AND f."openHolds" = 0 AND o."openHolds" = 0 AND o.status = 'CONFIRMED'
      AND (o."paymentTerms" NOT IN ('PREPAID', 'CAPTURE_ON_SHIP')
        OR CASE o."paymentTerms" WHEN 'PREPAID' THEN o."capturedMinor" ELSE o."authorizedMinor" END >= o."totalMinor")
    ORDER BY f."releaseAt", f.id LIMIT $3`,
}

/** Scheduled fulfillment orders whose time has come and that nothing seems to keep: the longest due first. One statement. */
export async function findDueReleases(actor: Actor, most: number): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(actor, due, [actor.tenantId, actor.now, most])
  return rows.map(({ id }) => id)
}
