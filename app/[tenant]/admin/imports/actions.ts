'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '#components/admin/form-types'
import { requireActor } from '../../../actor.ts'
import { isChecked, textOrAbsent } from '../form-input.ts'
import { submitAct } from '../submit-act.ts'
import { cancelImportDocument, startImportDocument } from './documents.ts'

/** Starts an import of files that were kept, then shows how it goes. */
export async function startImport(
  tenant: string,
  profile: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(tenant)
  const files = filesOf(form)
  if (files.length === 0)
    return { ...state, attempt: state.attempt + 1, refusal: undefined, errors: [{ message: 'Choose a file first.' }] }
  const isOrders = form.has('openOrders')
  const options = isOrders
    ? {
        channel: textOrAbsent(form, 'channel'),
        location: textOrAbsent(form, 'location'),
        openOrders: textOrAbsent(form, 'openOrders'),
        createMissing: isChecked(form, 'createMissing'),
      }
    : {}
  const input = { profile, files, options }
  const { state: next, id } = await submitAct(actor, state, { document: startImportDocument, input, form, done: '' })
  if (id) redirect(`/${tenant}/admin/imports/${id}`)
  return next
}

/** Ends an import before its next batch. */
export async function cancelImport(tenant: string, runId: string, version: number, state: FormState, form: FormData) {
  const actor = await requireActor(tenant)
  const input = { runId, expectedVersion: version }
  const done = 'The import is cancelled'
  const { state: next } = await submitAct(actor, state, { document: cancelImportDocument, input, form, done })
  revalidatePath(`/${tenant}/admin/imports/${runId}`)
  return next
}

function filesOf(form: FormData): readonly unknown[] {
  try {
    const files: unknown = JSON.parse(String(form.get('files')))
    return Array.isArray(files) ? files : []
  } catch {
    return []
  }
}
