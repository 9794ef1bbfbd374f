import { sha256 } from '#platform/auth'
import { findDevice } from './find-devices.ts'
import { recordAccess } from './internal/access-log.store.ts'
import { judgeBadge } from './internal/badge.store.ts'
import { deviceMark, findSession, noteSeen, openSession } from './internal/session.store.ts'
import { beginAttempt, settleAttempt } from './internal/sign-in-attempt.store.ts'
import { BadgeLocked, SignInRefused } from './member.errors.ts'

export interface BadgeSignIn {
  /** From the device's signed cookie. */
  readonly deviceId: string
  readonly badge: string
  readonly pin: string
  /** Who is signed in there now: their session ends. */
  readonly previousSessionId?: string | null
}

/**
 * Signs a person in at a shared device by badge and PIN, for at most a shift and only for the warehouse's work. Throws
 * SignInRefused (no device, unknown badge, wrong PIN, suspended: alike), BadgeLocked after five wrong PINs, THROTTLED.
 */
export async function signInWithBadge(request: BadgeSignIn, now: Date): Promise<{ sessionId: string; name: string }> {
  const { deviceId, badge, pin, previousSessionId = null } = request
  const device = await findDevice(deviceId, now)
  const session = device && (await findSession(deviceId))
  if (!session) throw new SignInRefused()
  const { tenantId } = device
  const badgeHash = sha256(badge.trim().normalize('NFC').slice(0, 200))
  const attempt = await beginAttempt(`badge:${tenantId}:${badgeHash}`, `device:${deviceId}`, now)
  const verdict = await judgeBadge(tenantId, badgeHash, pin.slice(0, 20), now)
  const data = { with: 'BADGE', device: device.name }
  if (verdict.kind === 'LOCKED') {
    const { until, memberId, name } = verdict
    if (verdict.isNew) await recordAccess({ tenantId, memberId, name }, { type: 'member.badge-locked', data }, now)
    throw new BadgeLocked(until)
  }
  if (verdict.kind === 'REFUSED') throw new SignInRefused()
  await settleAttempt(attempt)
  const { memberId, name } = verdict
  noteSeen(deviceId, session.lastSeenAt, now)
  const opened = { userId: session.userId, kind: 'BADGE', tenantId, memberId, userAgent: deviceMark(deviceId) } as const
  const sessionId = await openSession(opened, previousSessionId, now)
  await recordAccess({ tenantId, memberId, name }, { type: 'member.signed-in', data: { ...data, sessionId } }, now)
  return { sessionId, name }
}
