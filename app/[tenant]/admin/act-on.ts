import { revalidatePath } from 'next/cache'
import type { FormState } from '#components/admin/form-types'
import { requireActor } from '../../actor.ts'
import { instantText, textOf } from './form-input.ts'
import { type AdminDocument, submitAct } from './submit-act.ts'

/** The object of an act, as it was when the page was drawn. */
export type Target = { tenant: string; id: string; version: number }
type Act = { document: AdminDocument; input: Record<string, unknown>; done: string }

/** Does an act in the administration and draws its pages anew when it was done. */
export async function actOn(tenant: string, state: FormState, form: FormData, act: Act): Promise<FormState> {
  const actor = await requireActor(tenant)
  const { state: next } = await submitAct(actor, state, { ...act, form })
  if (next.done) revalidatePath(`/${tenant}/admin`, 'layout')
  return next
}

/** Reason and end of a stop switch; a missing end is refused at its field. */
export async function stopInput(tenant: string, form: FormData): Promise<{ reason: string; until: string }> {
  const { timeZone } = await requireActor(tenant)
  return { reason: textOf(form, 'reason'), until: instantText(form, 'until', timeZone) ?? '' }
}
