import type { AuthOptions, User } from 'next-auth'
import CredentialsModule from 'next-auth/providers/credentials'
import { signOut } from '#modules/members/sessions'
import { signIn } from '#modules/members/sign-in'
import { clockNow } from '#platform/clock'
import { env } from '#platform/env'
import { isRefusal } from '#platform/refusal'
import { longestSession, readSessionToken, sessionTokenIn } from '#server/session-token'
import { acceptOutside, oidcProviders } from './oidc.ts'

/** The user of next-auth carries the session that members opened; nothing else of it is kept. */
interface SignedInUser extends User {
  readonly sessionId: string
}

// The provider is CommonJS: a bundler hands over its exports, Node the function.
const Credentials =
  'default' in CredentialsModule ? (CredentialsModule.default as typeof CredentialsModule) : CredentialsModule

const headerOf = (headers: Record<string, unknown> | undefined, name: string): string | null => {
  const value = headers?.[name]
  return typeof value === 'string' ? value : null
}

async function authorize(
  credentials: Record<'email' | 'password', string> | undefined,
  request: { headers?: Record<string, unknown> },
): Promise<SignedInUser | null> {
  if (!credentials?.email || !credentials.password) return null
  const attempt = {
    email: credentials.email,
    password: credentials.password,
    address: headerOf(request.headers, 'x-client-address') ?? 'unknown',
    userAgent: headerOf(request.headers, 'user-agent')?.slice(0, 300) ?? null,
    previousSessionId: await readSessionToken(sessionTokenIn(headerOf(request.headers, 'cookie'))),
  }
  try {
    const { userId, sessionId } = await signIn(attempt, clockNow())
    return { id: userId, sessionId }
  } catch (thrown) {
    if (isRefusal(thrown)) return null
    throw thrown
  }
}

/** Sessions are JWTs that hold the id of our session row and nothing else; the row is checked at every request. */
export const authOptions = (): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: longestSession },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    Credentials({
      name: 'E-mail and password',
      credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' } },
      authorize,
    }),
    ...oidcProviders(),
  ],
  callbacks: {
    signIn: ({ user, account, profile }) => acceptOutside(user, account, profile),
    jwt: ({ token, user }) => ({ sessionId: user ? (user as SignedInUser).sessionId : token.sessionId }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sessionId === 'string') await signOut(token.sessionId, clockNow())
    },
  },
})
