import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { recordAccess } from './internal/access-log.store.ts'
import { findOpenTenants } from './internal/open-tenants.store.ts'
import {
  endSessions,
  findSession,
  findSessionsOf,
  type SessionRow,
  saveTenantOfSession,
} from './internal/session.store.ts'
import type { TenantOfUser } from './internal/user.store.ts'
import { isLive } from './session.rules.ts'

/** One of a person's own browsers. */
export interface SessionView {
  readonly id: string
  readonly kind: string
  readonly userAgent: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly isThisOne: boolean
}

/** A person and the tenants that they may choose from. */
export interface SignedInPerson {
  readonly userId: string
  readonly lastTenantId: string | null
  readonly tenants: readonly (TenantOfUser & { readonly displayName: string })[]
}

async function liveSession(sessionId: string, now: Date): Promise<SessionRow | null> {
  const session = isUuid(sessionId) ? await findSession(sessionId) : null
  return session && isLive(session, now) ? session : null
}

/** The person behind a live personal session and the tenants to choose from; null when it opens nothing. */
export async function findSignedIn(sessionId: string, now: Date): Promise<SignedInPerson | null> {
  const session = await liveSession(sessionId, now)
  if (session?.kind !== 'PERSONAL') return null
  return { userId: session.userId, lastTenantId: session.tenantId, tenants: await findOpenTenants(session.userId) }
}

/**
 * Switches to another of the person's tenants: remembered by the session, written into that tenant's event log.
 * NotFound for a tenant that is unknown or that they do not belong to.
 */
export async function enterTenant(sessionId: string, slug: string, now: Date): Promise<TenantOfUser> {
  const signedIn = await findSignedIn(sessionId, now)
  const tenant = signedIn?.tenants.find((each) => each.slug === slug)
  if (!tenant) throw new NotFound('Tenant', slug)
  await saveTenantOfSession(sessionId, tenant.tenantId)
  const entrant = { ...tenant, name: tenant.displayName }
  await recordAccess(entrant, { type: 'member.entered', data: { sessionId } }, now)
  return tenant
}

/** Where the person is signed in, newest first; only their own personal sessions. */
export async function findOwnSessions(sessionId: string, now: Date): Promise<readonly SessionView[]> {
  const session = await liveSession(sessionId, now)
  if (session?.kind !== 'PERSONAL') return []
  const rows = await findSessionsOf(session.userId)
  return rows
    .filter((row) => row.kind === 'PERSONAL' && isLive(row, now))
    .map(({ id, kind, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
      ...{ id, kind, userAgent, createdAt, lastSeenAt, expiresAt },
      isThisOne: id === sessionId,
    }))
}

/** Ends this session: signing out. Ending one that has ended is done too. */
export async function signOut(sessionId: string, now: Date): Promise<void> {
  if (isUuid(sessionId)) await endSessions({ id: sessionId }, now)
}

/** Ends one of the person's own other sessions ("that is not me"); somebody else's is not found. */
export async function endOwnSession(sessionId: string, endedId: string, now: Date): Promise<void> {
  const own = await findOwnSessions(sessionId, now)
  if (!own.some(({ id }) => id === endedId)) throw new NotFound('Session', endedId)
  await endSessions({ id: endedId }, now)
}
