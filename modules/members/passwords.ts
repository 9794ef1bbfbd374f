import type { z } from 'zod'
import { hashPassword, isSigned, verifyPassword } from '#platform/auth'
import { isUuid } from '#platform/ids'
import { InvalidInput } from '#platform/refusal'
import { recordAccess } from './internal/access-log.store.ts'
import { findOpenTenants } from './internal/open-tenants.store.ts'
import { endSessions, findSession } from './internal/session.store.ts'
import { beginAttempt, settleAttempt } from './internal/sign-in-attempt.store.ts'
import { findUser, savePassword, type UserRow } from './internal/user.store.ts'
import { parseInvitation, signedPart } from './invitation.rules.ts'
import {
  type AcceptInvitationInput,
  acceptInvitationInput,
  type ChangePasswordInput,
  changePasswordInput,
} from './invite-member.input.ts'
import { InvitationRefused, PasswordRefused, SignInRefused } from './member.errors.ts'
import { isLive } from './session.rules.ts'
import { passwordProblem } from './sign-in.rules.ts'

function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new InvalidInput(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
}

function assertGoodPassword(password: string, user: UserRow): void {
  const problem = passwordProblem(password, user)
  if (problem) throw new PasswordRefused(problem)
}

async function recordEverywhere(
  userId: string,
  type: 'member.joined' | 'member.password-changed',
  now: Date,
): Promise<void> {
  const tenants = await findOpenTenants(userId)
  await Promise.all(tenants.map((tenant) => recordAccess({ ...tenant, name: tenant.displayName }, { type }, now)))
}

/**
 * Sets the first password of an invited account; answers its e-mail address, for signing in. Refuses an invitation that was
 * altered, has ended or was used, and a password that is too easily guessed.
 */
export async function acceptInvitation(input: AcceptInvitationInput, now: Date): Promise<{ email: string }> {
  const { invitation: text, password } = parsed(acceptInvitationInput, input)
  const invitation = parseInvitation(text)
  if (!invitation || !isSigned(signedPart(invitation.userId, invitation.expiresAt), invitation.signature))
    throw new InvitationRefused()
  const user =
    invitation.expiresAt > now && isUuid(invitation.userId) ? await findUser({ id: invitation.userId }) : null
  if (!user || user.passwordHash) throw new InvitationRefused()
  assertGoodPassword(password, user)
  if (!(await savePassword(user.id, null, await hashPassword(password)))) throw new InvitationRefused()
  await recordEverywhere(user.id, 'member.joined', now)
  return { email: user.email }
}

/**
 * Changes the password of the person behind a session, who must know the present one; all their other sessions end. Wrong
 * tries count as failed sign-ins and are throttled with them.
 */
export async function changePassword(
  sessionId: string,
  address: string,
  input: ChangePasswordInput,
  now: Date,
): Promise<void> {
  const { current, next } = parsed(changePasswordInput, input)
  const session = isUuid(sessionId) ? await findSession(sessionId) : null
  const isPersonal = session?.kind === 'PERSONAL' && isLive(session, now)
  const user = session && isPersonal ? await findUser({ id: session.userId }) : null
  if (!user) throw new SignInRefused()
  const attempt = await beginAttempt(user.email, address, now)
  if (!(await verifyPassword(user.passwordHash, current))) throw new SignInRefused()
  await settleAttempt(attempt)
  assertGoodPassword(next, user)
  if (!(await savePassword(user.id, user.passwordHash, await hashPassword(next)))) throw new SignInRefused()
  await endSessions({ userId: user.id, kind: 'PERSONAL', id: { not: sessionId } }, now)
  await recordEverywhere(user.id, 'member.password-changed', now)
}
