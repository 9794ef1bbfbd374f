import { recordAccess } from './internal/access-log.store.ts'
import { findOpenTenants } from './internal/open-tenants.store.ts'
import { openSession } from './internal/session.store.ts'
import { findUser } from './internal/user.store.ts'
import { SignInRefused } from './member.errors.ts'

export interface OutsideSignIn {
  /** As the identity provider tells it. */
  readonly email: string
  /** Whether the provider has proved that the address is theirs: without that anybody could claim to be anyone. */
  readonly isEmailVerified: boolean
  readonly userAgent: string | null
  readonly previousSessionId?: string | null
}

/**
 * Begins a session for a person whom the configured identity provider vouches for. Nobody is made a member by it: throws
 * SignInRefused when the address is not verified, unknown, disabled, or of no active member.
 */
export async function signInOutside(request: OutsideSignIn, now: Date): Promise<{ sessionId: string; userId: string }> {
  const email = request.email.trim().toLowerCase()
  const user = request.isEmailVerified && email.length <= 254 ? await findUser({ email }) : null
  const tenants = user ? await findOpenTenants(user.id) : []
  const [first] = tenants
  if (!user || !first) throw new SignInRefused()
  const { userAgent, previousSessionId = null } = request
  const session = { userId: user.id, kind: 'PERSONAL', tenantId: first.tenantId, memberId: null, userAgent } as const
  const sessionId = await openSession(session, previousSessionId, now)
  const event = { type: 'member.signed-in', data: { sessionId, with: 'OIDC' } } as const
  await Promise.all(tenants.map((tenant) => recordAccess({ ...tenant, name: tenant.displayName }, event, now)))
  return { sessionId, userId: user.id }
}
