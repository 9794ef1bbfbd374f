import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { query } from '#platform/tenancy'

/** How far the log is sealed. */
export interface AuditStatusView {
  /** Positions have no gaps, so that this is also the count of sealed events. 0 before the first. */
  readonly lastPosition: bigint
  /** Hexadecimal; null before the first event was sealed. */
  readonly lastSeal: string | null
  readonly lastSealedAt: Date | null
  /** Events without a position yet; counted up to 1,000. */
  readonly pending: number
}

/**
 * Events are sealed in the order of their recording, but for those whose transaction was still open: hence the minute before
 * the last sealed one, longer than any transaction lasts.
 */
const status = {
  name: 'audit_status',
  text: `WITH head AS (
    SELECT p.position, p.seal, p."sequencedAt", e."recordedAt" FROM "EventPosition" p
    LEFT JOIN "Event" e ON e."tenantId" = p."tenantId" AND e.id = p."eventId"
    WHERE p."tenantId" = current_tenant() ORDER BY p.position DESC LIMIT 1)
  SELECT coalesce((SELECT position FROM head), 0) AS "lastPosition", (SELECT encode(seal, 'hex') FROM head) AS "lastSeal",
    (SELECT "sequencedAt" FROM head) AS "lastSealedAt",
    (SELECT count(*)::int FROM (SELECT FROM "Event" e WHERE e."tenantId" = current_tenant()
      AND e."recordedAt" >= coalesce((SELECT "recordedAt" FROM head) - interval '1 minute', '-infinity')
      AND NOT EXISTS (SELECT FROM "EventPosition" p WHERE p."tenantId" = e."tenantId" AND p."eventId" = e.id)
      LIMIT 1000) w) AS pending`,
}

/** How far the tenant's log is sealed, without verifying it (`npm run audit:verify` does). One statement. */
export async function findAuditStatus(actor: Actor): Promise<AuditStatusView> {
  allow(actor, 'event:read')
  const [found] = await query<AuditStatusView & object>(actor, status, [])
  if (!found) throw new Error('the statement of the log answered no row')
  return found
}
