import type { Actor } from '#platform/actor'
import { query } from '#platform/tenancy'
import type { ReasonActivity } from './organization.rules.ts'

/** One reason of a closed list; `code` is what commands take. */
export interface ReasonView {
  readonly activity: ReasonActivity
  readonly code: string
  readonly label: string
}

const active = {
  name: 'active_reasons',
  text: `SELECT activity, code, label FROM "ReasonCode"
    WHERE "tenantId" = current_tenant() AND "isActive" AND activity = ANY ($1::text[]) ORDER BY activity, label`,
}

/** The reasons in use for these activities, by their words. One statement; open to everybody who works in the tenant. */
export function findReasons(actor: Actor, activities: readonly ReasonActivity[]): Promise<readonly ReasonView[]> {
  return query<ReasonView>(actor, active, [activities])
}
