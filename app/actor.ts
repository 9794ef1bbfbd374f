import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { resolveSessionActor } from '#modules/members/resolve-session-actor'
import { findSignedIn } from '#modules/members/sessions'
import type { Actor } from '#platform/actor'
import { clockNow } from '#platform/clock'
import { newId } from '#platform/ids'
import { currentSessionId } from './session.ts'

/** Who looks at a page of the tenant; null when their session opens nothing there. Asked once per request. */
export const findActor = cache(async (tenant: string): Promise<Actor | null> => {
  const sessionId = await currentSessionId()
  if (!sessionId) return null
  const requestId = (await headers()).get('x-request-id') ?? newId()
  return resolveSessionActor(sessionId, tenant, requestId, clockNow())
})

/** The person behind the session and the tenants they may choose from; null when nobody signed in. Asked once per request. */
export const findPerson = cache(async () => {
  const sessionId = await currentSessionId()
  return sessionId ? findSignedIn(sessionId, clockNow()) : null
})

/**
 * Who looks at a page of the tenant. Nobody signed in: to the sign-in page and back here afterwards; somebody who does
 * not belong to the tenant is told that there is no such page, in the same words as for a tenant that does not exist.
 */
export async function requireActor(tenant: string, path?: string): Promise<Actor> {
  const actor = await findActor(tenant)
  if (actor) return actor
  if (await findPerson()) notFound()
  const asked = path ?? (await headers()).get('x-request-path')?.replace(/[?&]_rsc=[^&]*/, '') ?? `/${tenant}`
  redirect(`/sign-in?next=${encodeURIComponent(asked)}`)
}
