'use server'

import { redirect } from 'next/navigation'
import { signInProblem } from '#messages/sign-in'
import { signIn } from '#modules/members/sign-in'
import { clockNow } from '#platform/clock'
import { safePath } from '../../landing.ts'
import { currentSessionId, giveSession, sender } from '../../session.ts'

/** What the form shows after an attempt that failed: what was typed (never the password) and what went wrong. */
export interface SignInState {
  readonly email: string
  readonly problems: readonly { readonly name?: string; readonly message: string }[]
}

/** Signs in with e-mail and password, then goes where the person wanted to go. Works without JavaScript. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '')
  const password = String(form.get('password') ?? '')
  const missing = [
    ...(email.trim() ? [] : [{ name: 'email', message: 'Enter your e-mail address.' }]),
    ...(password ? [] : [{ name: 'password', message: 'Enter your password.' }]),
  ]
  if (missing.length > 0) return { email, problems: missing }
  const { address, userAgent } = await sender()
  const previousSessionId = await currentSessionId()
  try {
    const { sessionId } = await signIn({ email, password, address, userAgent, previousSessionId }, clockNow())
    await giveSession(sessionId)
  } catch (thrown) {
    const message = signInProblem(thrown)
    if (message === null) throw thrown
    return { email, problems: [{ message }] }
  }
  redirect(safePath(String(form.get('next') ?? '')) ?? '/')
}
