'use server'

import { revalidatePath } from 'next/cache'
import { enrollDevice } from '#modules/members/enroll-device'
import { requireActor } from '../actor.ts'
import { markDevice } from '../device.ts'

/** Makes this browser a shared device of the tenant, for sign-in with badge and PIN. Form fields: tenant, name. */
export async function enrollDeviceAction(form: FormData): Promise<void> {
  const tenant = String(form.get('tenant') ?? '')
  const actor = await requireActor(tenant)
  const { id } = await enrollDevice(actor, { name: String(form.get('name') ?? '') })
  await markDevice(id)
  revalidatePath(`/${tenant}`)
}
