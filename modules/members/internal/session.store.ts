import { unsafeControl } from '#platform/control'
import { newId } from '#platform/ids'
import type { SessionKind } from '../member.rules.ts'
import { lastInstantOf, noteEvery, type SessionTimes } from '../session.rules.ts'

export interface NewSession {
  readonly userId: string
  readonly kind: SessionKind
  readonly tenantId: string | null
  readonly memberId: string | null
  readonly userAgent: string | null
}

/** Begins a session; the one that the browser held before ends, so that no id outlives a sign-in. */
export async function openSession(session: NewSession, replacedId: string | null, now: Date): Promise<string> {
  const id = newId()
  const times = { createdAt: now, lastSeenAt: now, expiresAt: lastInstantOf(session.kind, now) }
  const userAgent = session.userAgent?.slice(0, 300) ?? null
  await unsafeControl().session.create({ data: { ...session, id, userAgent, ...times } })
  if (replacedId) await endSessions({ id: replacedId }, now)
  return id
}

/** Ends every live session that matches; answers how many. */
export async function endSessions(
  where: { id?: string | { not: string }; userId?: string; tenantId?: string; memberId?: string; kind?: SessionKind },
  now: Date,
): Promise<number> {
  const ended = await unsafeControl().session.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
  })
  return ended.count
}

export interface SessionRow extends SessionTimes {
  readonly id: string
  readonly userId: string
  readonly tenantId: string | null
  readonly memberId: string | null
  readonly userAgent: string | null
  readonly createdAt: Date
}

/** One session with its times, of a user who is not disabled. */
export async function findSession(id: string): Promise<SessionRow | null> {
  const row = await unsafeControl().session.findFirst({ where: { id, user: { disabledAt: null } } })
  return row && { ...row, kind: row.kind as SessionKind }
}

/** What a session means in one tenant: the member who acts and the tenant's settings. */
export interface SessionInTenant extends SessionTimes {
  readonly userId: string
  readonly memberId: string
  readonly tenantId: string
  readonly slug: string
  readonly timeZone: string
  readonly currency: string
  readonly locale: string
}

/**
 * The session, its person and the tenant in one statement. A personal session acts in every tenant of the person; a badge
 * session only in its own, as the member whose badge it was.
 */
export async function findSessionInTenant(sessionId: string, slug: string): Promise<SessionInTenant | null> {
  const [row] = await unsafeControl().$queryRaw<SessionInTenant[]>`
    SELECT s.kind, s."lastSeenAt", s."expiresAt", s."revokedAt", s."userId", t.id AS "tenantId", t.slug, t."timeZone",
      t.currency, t.locale, CASE s.kind WHEN 'BADGE' THEN s."memberId" ELSE m."memberId" END AS "memberId"
    FROM control."Session" s
    JOIN control."User" u ON u.id = s."userId" AND u."disabledAt" IS NULL
    JOIN control."Tenant" t ON t.slug = ${slug} AND t."closedAt" IS NULL
    LEFT JOIN control."Membership" m ON m."userId" = s."userId" AND m."tenantId" = t.id
    WHERE s.id = ${sessionId}::uuid AND CASE s.kind
      WHEN 'PERSONAL' THEN m."memberId" IS NOT NULL
      WHEN 'BADGE' THEN s."tenantId" = t.id AND s."memberId" IS NOT NULL
      ELSE false END`
  return row ?? null
}

const noting = new Set<string>()

/** Notes that the session is in use, at most once a minute, without making anybody wait. */
export function noteSeen(sessionId: string, lastSeenAt: Date, now: Date): void {
  if (now.getTime() - lastSeenAt.getTime() < noteEvery || noting.has(sessionId)) return
  noting.add(sessionId)
  unsafeControl()
    .session.updateMany({ where: { id: sessionId, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } })
    .catch(() => undefined)
    .finally(() => noting.delete(sessionId))
}

/** The live sessions of a person, newest first. */
export async function findSessionsOf(userId: string): Promise<SessionRow[]> {
  const rows = await unsafeControl().session.findMany({
    where: { userId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.map((row) => ({ ...row, kind: row.kind as SessionKind }))
}

/** Remembers the tenant that the person chose last. */
export async function saveTenantOfSession(id: string, tenantId: string): Promise<void> {
  await unsafeControl().session.updateMany({ where: { id }, data: { tenantId } })
}

/** The devices of a tenant that were not withdrawn, or those of the ids, withdrawn ones too. */
export async function findDevicesOf(tenantId: string, ids?: readonly string[]): Promise<SessionRow[]> {
  const where = { tenantId, kind: 'DEVICE', ...(ids ? { id: { in: [...ids] } } : { revokedAt: null }) }
  const rows = await unsafeControl().session.findMany({ where, take: 500 })
  return rows.map((row) => ({ ...row, kind: 'DEVICE' }))
}

/** What a badge session keeps in place of a browser's name: the device it was begun at. */
export const deviceMark = (deviceId: string): string => `device ${deviceId}`

/** Ends a device and whoever is signed in at it. */
export async function endDevice(deviceId: string, now: Date): Promise<void> {
  await unsafeControl().session.updateMany({
    where: { revokedAt: null, OR: [{ id: deviceId }, { kind: 'BADGE', userAgent: deviceMark(deviceId) }] },
    data: { revokedAt: now },
  })
}

/** Forgets sessions that ended long ago. */
export async function sweepSessions(before: Date): Promise<number> {
  return (await unsafeControl().session.deleteMany({ where: { expiresAt: { lt: before } } })).count
}
