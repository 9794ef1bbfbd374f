'use server'

import { redirect } from 'next/navigation'
import { enterTenant, signOut } from '#modules/members/sessions'
import { clockNow } from '#platform/clock'
import { currentSessionId, takeSession } from '../session.ts'

/** Ends the session, in the database and in the browser. */
export async function signOutAction(): Promise<void> {
  const sessionId = await currentSessionId()
  if (sessionId) await signOut(sessionId, clockNow())
  await takeSession()
  redirect('/sign-in?left')
}

/** Goes to another of the person's tenants, named by the form field `tenant`. */
export async function enterTenantAction(form: FormData): Promise<void> {
  const sessionId = await currentSessionId()
  const slug = String(form.get('tenant') ?? '')
  if (!sessionId) redirect('/sign-in')
  await enterTenant(sessionId, slug, clockNow())
  redirect(`/${slug}`)
}
