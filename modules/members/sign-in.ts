import { verifyPassword } from '#platform/auth'
import { recordAccess } from './internal/access-log.store.ts'
import { findOpenTenants } from './internal/open-tenants.store.ts'
import { openSession } from './internal/session.store.ts'
import { beginAttempt, settleAttempt } from './internal/sign-in-attempt.store.ts'
import { findUser, type TenantOfUser } from './internal/user.store.ts'
import { SignInRefused } from './member.errors.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** Where the request came from, for throttling. */
  readonly address: string
  readonly userAgent: string | null
  /** The session that the browser holds, which ends: no session survives a sign-in. */
  readonly previousSessionId?: string | null
}

export interface SignedIn {
  readonly sessionId: string
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly tenants: readonly TenantOfUser[]
}

const longestPassword = 1_000

/**
 * Signs a person in and begins a session. Throws SignInRefused for a wrong password, an unknown or disabled account and one
 * that no tenant lets in alike, after the same time; THROTTLED with the seconds to wait after too many failures.
 */
export async function signIn(request: SignIn, now: Date): Promise<SignedIn> {
  const email = request.email.trim().toLowerCase()
  const attempt = await beginAttempt(email, request.address, now)
  const user = email.length <= 254 && !email.includes('\0') ? await findUser({ email }) : null
  const password = request.password.slice(0, longestPassword)
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) throw new SignInRefused()
  const tenants = await findOpenTenants(user.id)
  const [first] = tenants
  if (!first) throw new SignInRefused()
  await settleAttempt(attempt)
  const { userAgent, previousSessionId = null } = request
  const session = { userId: user.id, kind: 'PERSONAL', tenantId: first.tenantId, memberId: null, userAgent } as const
  const sessionId = await openSession(session, previousSessionId, now)
  const event = { type: 'member.signed-in', data: { sessionId, with: 'PASSWORD' } } as const
  await Promise.all(tenants.map((tenant) => recordAccess({ ...tenant, name: tenant.displayName }, event, now)))
  return { sessionId, userId: user.id, email: user.email, name: user.name, tenants }
}
