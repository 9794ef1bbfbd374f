import type { Actor } from '#platform/actor'
import { query } from '#platform/tenancy'

/** What waits, for the rail of the shell: counted by index, never by reading lists. Capped at 100, shown as "99+". */
export interface WaitingCounts {
  readonly workQueue: number
  readonly exceptions: number
  readonly holds: number
  readonly approvals: number
}

const counts = {
  name: 'waiting_counts',
  text: `
SELECT
  (SELECT count(*)::int FROM (SELECT FROM "FulfillmentOrder" WHERE "tenantId" = current_tenant() AND status IN ('OPEN', 'IN_PROGRESS') LIMIT 100) w) AS "workQueue",
  (SELECT count(*)::int FROM (SELECT FROM "Exception" WHERE "tenantId" = current_tenant() AND status IN ('OPEN', 'ACKNOWLEDGED') LIMIT 100) e) AS exceptions,
  (SELECT count(*)::int FROM (SELECT FROM "Hold" WHERE "tenantId" = current_tenant() AND "releasedAt" IS NULL LIMIT 100) h) AS holds,
  (SELECT count(*)::int FROM (SELECT FROM "Approval" WHERE "tenantId" = current_tenant() AND status = 'REQUESTED' LIMIT 100) a) AS approvals`,
}

/** One statement. */
export async function findWaitingCounts(actor: Actor): Promise<WaitingCounts> {
  const [found] = await query<WaitingCounts & { [column: string]: unknown }>(actor, counts, [])
  if (!found) throw new Error('the counting statement answered no row')
  return found
}
