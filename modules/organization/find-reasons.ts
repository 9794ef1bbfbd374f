import type { Actor } from '#platform/actor'
import { query } from '#platform/tenancy'
import type { ReasonActivity } from './organization.rules.ts'

/** One reason of a closed list; `code` is what commands take. */
export interface ReasonView {
  readonly id: string
  readonly activity: ReasonActivity
  readonly code: string
  readonly label: string
  readonly isActive: boolean
  readonly version: number
}

/** Which reasons; every condition given must hold. */
export interface ReasonFilter {
  readonly activities?: readonly ReasonActivity[] | null
  readonly ids?: readonly string[] | null
  /** Also those taken off their list. */
  readonly withInactive?: boolean | null
}

const reasons = {
  name: 'reasons',
  text: `SELECT id, activity, code, label, "isActive", version FROM "ReasonCode"
    WHERE "tenantId" = current_tenant() AND ($1::text[] IS NULL OR activity = ANY ($1)) AND ($2::uuid[] IS NULL OR id = ANY ($2))
      AND ("isActive" OR $3::boolean) ORDER BY activity, label, id LIMIT 1000`,
}

/** The reasons of the closed lists, by their words. One statement; open to everybody who works in the tenant. */
export function findReasons(
  actor: Actor,
  { activities, ids, withInactive }: ReasonFilter,
): Promise<readonly ReasonView[]> {
  return query<ReasonView>(actor, reasons, [activities ?? null, ids ?? null, withInactive ?? false])
}
