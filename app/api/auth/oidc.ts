import type { Account, Profile, User } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { signInOutside } from '#modules/members/sign-in-outside'
import { clockNow } from '#platform/clock'
import { isRefusal } from '#platform/refusal'
import { oidcSettings } from '#server/oidc'
import { currentSessionId, sender } from '../../session.ts'

interface Claims {
  readonly sub: string
  readonly name?: string
  readonly email?: string
  readonly email_verified?: boolean
}

/** The configured identity provider, found by its discovery document; none when nothing is configured. */
export function oidcProviders(): OAuthConfig<Claims>[] {
  const settings = oidcSettings()
  if (!settings) return []
  const { issuer, clientId, clientSecret, name } = settings
  const provider: OAuthConfig<Claims> = {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: ({ sub, name: personName, email }) => ({ id: sub, name: personName ?? null, email: email ?? null }),
  }
  return [provider]
}

/** Opens our session for whom the provider vouches; false (and a word on the sign-in page) when nobody of ours is meant. */
export async function acceptOutside(
  user: User,
  account: Account | null,
  profile: Profile | undefined,
): Promise<boolean> {
  if (account?.provider !== 'oidc') return true
  const { email, email_verified: isEmailVerified } = (profile ?? {}) as Partial<Claims>
  const { userAgent } = await sender()
  try {
    const request = { email: email ?? '', isEmailVerified: isEmailVerified === true, userAgent }
    const { sessionId } = await signInOutside({ ...request, previousSessionId: await currentSessionId() }, clockNow())
    Object.assign(user, { sessionId })
    return true
  } catch (thrown) {
    if (isRefusal(thrown)) return false
    throw thrown
  }
}
