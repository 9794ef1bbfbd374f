'use server'

import { redirect } from 'next/navigation'
import { signInProblem } from '#messages/sign-in'
import { signInWithBadge } from '#modules/members/sign-in-with-badge'
import { clockNow } from '#platform/clock'
import { currentDeviceId } from '../../../device.ts'
import { currentSessionId, giveSession } from '../../../session.ts'
import { deviceTenantSlug } from './device-tenant.ts'

export interface BadgeState {
  readonly badge: string
  readonly problems: readonly { readonly name?: string; readonly message: string }[]
}

/** Signs a person in at this shared device and leads to the warehouse's work. */
export async function badgeAction(_: BadgeState, form: FormData): Promise<BadgeState> {
  const badge = String(form.get('badge') ?? '')
  const pin = String(form.get('pin') ?? '')
  const missing = [
    ...(badge.trim() ? [] : [{ name: 'badge', message: 'Scan your badge.' }]),
    ...(pin ? [] : [{ name: 'pin', message: 'Enter your PIN.' }]),
  ]
  if (missing.length > 0) return { badge, problems: missing }
  const deviceId = await currentDeviceId()
  const slug = deviceId ? await deviceTenantSlug(deviceId) : null
  if (!deviceId || !slug)
    return { badge, problems: [{ message: 'This device is not enrolled any more. Ask your manager to enroll it.' }] }
  try {
    const previousSessionId = await currentSessionId()
    const { sessionId } = await signInWithBadge({ deviceId, badge, pin, previousSessionId }, clockNow())
    await giveSession(sessionId)
  } catch (thrown) {
    const message = signInProblem(thrown, 'BADGE')
    if (message === null) throw thrown
    return { badge: '', problems: [{ message }] }
  }
  redirect(`/${slug}/operations`)
}
