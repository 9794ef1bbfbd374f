import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { type Permission, permissionsOf, type Role } from '#platform/permissions'
import { findMemberRights } from './internal/member-rights.store.ts'
import { findSessionInTenant, noteSeen } from './internal/session.store.ts'
import type { SessionKind } from './member.rules.ts'
import { isLive } from './session.rules.ts'

const warehouse = permissionsOf(['WAREHOUSE'])

/** A badge and four digits open the warehouse's work and nothing else, whatever the member may do at their own desk. */
function permissionsIn(kind: SessionKind, roles: readonly Role[]): ReadonlySet<Permission> {
  const held = permissionsOf(roles)
  return kind === 'BADGE' ? new Set([...held].filter((permission) => warehouse.has(permission))) : held
}

/**
 * Who acts when a browser with this session asks for a page of this tenant, with the rights they have at this moment: ended
 * sessions, suspended members and changed roles take effect with the next request. Two statements. Null when the session
 * opens nothing here. The session's id must come out of a signed cookie; it is not a secret that withstands guessing.
 */
export async function resolveSessionActor(
  sessionId: string,
  tenantSlug: string,
  requestId: string,
  now: Date,
): Promise<Actor | null> {
  if (!isUuid(sessionId)) return null
  const session = await findSessionInTenant(sessionId, tenantSlug)
  if (!session || !isLive(session, now)) return null
  const member = await findMemberRights(session.tenantId, session.memberId)
  if (!member) return null
  noteSeen(sessionId, session.lastSeenAt, now)
  return {
    tenantId: session.tenantId,
    tenantSlug: session.slug,
    timeZone: session.timeZone,
    currency: session.currency,
    locale: session.locale,
    kind: 'MEMBER',
    id: member.id,
    name: member.displayName,
    roles: member.roles,
    permissions: permissionsIn(session.kind, member.roles),
    visibility: member.visibility,
    source: 'PORTAL',
    requestId,
    now,
  }
}
