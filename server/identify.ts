import { resolveApiKeyActor } from '#modules/members/resolve-api-key-actor'
import { resolveSessionActor } from '#modules/members/resolve-session-actor'
import { findSignedIn } from '#modules/members/sessions'
import type { Actor } from '#platform/actor'
import { clockNow } from '#platform/clock'
import { readSessionToken, sessionTokenIn } from './session-token.ts'

/** The headers of a request that say who sent it. */
export interface Credentials {
  readonly authorization: string | null
  readonly cookie: string | null
  /** The slug of the tenant that a session means; it opens nothing that the session's person may not enter. */
  readonly tenant: string | null
}

/** Who sent a request: the API key if there is one, else the session. Null for nobody. `now` is taken here, once. */
export async function identify(credentials: Credentials, requestId: string): Promise<Actor | null> {
  const now = clockNow()
  if (credentials.authorization) return resolveApiKeyActor(credentials.authorization, requestId, now)
  const sessionId = await readSessionToken(sessionTokenIn(credentials.cookie))
  if (!sessionId) return null
  const slug = credentials.tenant ?? (await lastTenantOf(sessionId, now))
  return slug ? resolveSessionActor(sessionId, slug, requestId, now) : null
}

async function lastTenantOf(sessionId: string, now: Date): Promise<string | null> {
  const person = await findSignedIn(sessionId, now)
  const last = person?.tenants.find(({ tenantId }) => tenantId === person.lastTenantId) ?? person?.tenants[0]
  return last?.slug ?? null
}
