import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import {
  longestSession,
  makeSessionToken,
  readSessionToken,
  sessionCookieName,
  sessionCookieOptions,
} from '#server/session-token'

/** The id of the session that the browser shows; null when it shows none that we made. Whether it still opens anything is asked elsewhere. */
export const currentSessionId = cache(
  async (): Promise<string | null> => readSessionToken((await cookies()).get(sessionCookieName())?.value),
)

/** Gives the browser a session; in server actions and route handlers only. */
export async function giveSession(sessionId: string): Promise<void> {
  const token = await makeSessionToken(sessionId)
  ;(await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), maxAge: longestSession })
}

/** Takes the session's cookie from the browser. */
export async function takeSession(): Promise<void> {
  ;(await cookies()).delete(sessionCookieName())
}

/** What the request tells of its sender: the address is the one that `server/main.ts` saw. */
export async function sender(): Promise<{ address: string; userAgent: string | null; requestId: string }> {
  const sent = await headers()
  return {
    address: sent.get('x-client-address') ?? 'unknown',
    userAgent: sent.get('user-agent')?.slice(0, 300) ?? null,
    requestId: sent.get('x-request-id') ?? '',
  }
}
