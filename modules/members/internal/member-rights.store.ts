import { everything, type Visibility } from '#platform/actor'
import type { Role } from '#platform/permissions'
import { query } from '#platform/tenancy'

interface RightsRow {
  readonly id: string
  readonly displayName: string
  readonly roles: Role[]
  readonly locationIds: string[]
  readonly channelIds: string[]
}

export interface MemberRights {
  readonly id: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly visibility: Visibility
}

const rightsOfMember = {
  name: 'rights_of_member',
  text: `SELECT id, "displayName", roles, "locationIds", "channelIds" FROM "Member"
    WHERE "tenantId" = $1::uuid AND id = $2::uuid AND status = 'ACTIVE'`,
}

const limitsOf = (ids: readonly string[]): readonly string[] | null => (ids.length === 0 ? null : [...ids].sort())

/** What an active member may do and see now: one statement. Null when unknown or suspended. */
export async function findMemberRights(tenantId: string, memberId: string): Promise<MemberRights | null> {
  const scope = { tenantId, visibility: everything }
  const [row] = await query<RightsRow>(scope, rightsOfMember, [tenantId, memberId])
  if (!row) return null
  const { id, displayName, roles, locationIds, channelIds } = row
  return {
    id,
    displayName,
    roles,
    visibility: { locationIds: limitsOf(locationIds), channelIds: limitsOf(channelIds) },
  }
}
