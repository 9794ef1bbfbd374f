import { decode, encode } from 'next-auth/jwt'
import { sessionLife } from '#modules/members/session.rules'
import { env } from '#platform/env'

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https:')

/** The cookie that next-auth keeps the session in; behind https the browser refuses to have it set over http. */
export const sessionCookieName = (): string =>
  isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** How the cookie is set: not readable by scripts, sent along with navigation from elsewhere but not with their forms. */
export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** Seconds that a signed cookie is read for; the session itself may end long before. */
export const longestSession = Math.max(...Object.values(sessionLife).map(({ longest }) => longest)) / 1000

/** The signed and encrypted cookie of a session: it holds the session's id and nothing else. */
export const makeSessionToken = (sessionId: string): Promise<string> =>
  encode({ token: { sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: longestSession })

/** The session's id in a cookie's value; null when we did not make it or it is too old. */
export async function readSessionToken(token: string | undefined): Promise<string | null> {
  if (!token || token.length > 4_000) return null
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof read?.sessionId === 'string' ? read.sessionId : null
}

/** The value of the session's cookie in a Cookie header. */
export function sessionTokenIn(cookieHeader: string | null): string | undefined {
  const name = sessionCookieName()
  const pair = cookieHeader?.split(';').find((each) => each.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1)
}
