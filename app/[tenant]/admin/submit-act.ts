import type { FormState } from '#components/admin/form-types'
import type { TypedDocument } from '#graphql/documents'
import { ExecutionFailed, execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { rehearsed } from '../orders/rehearsed.ts'
import { type ActAnswer, refused } from '../orders/run-act.ts'

export type AdminAnswer = ActAnswer & { result: { key?: string | null; apiKey?: { id: string } } }
export type AdminDocument = TypedDocument<AdminAnswer, { input: Record<string, unknown> }>

type Submission = {
  document: AdminDocument
  input: Record<string, unknown>
  form: FormData
  /** Said when it was done. */
  done: string
}

/** What a form came to, and the id of what it made. */
export type Submitted = { state: FormState; id: string | null }

/** Runs a form's mutation, or rehearses it when its preview was pressed, and says what came of it, field by field. */
export async function submitAct(actor: Actor, before: FormState, submission: Submission): Promise<Submitted> {
  const { document, input, form, done } = submission
  const dryRun = form.get('intent') === 'preview'
  const more = dryRun ? { dryRun } : { idempotencyKey: String(form.get('idempotencyKey') ?? '') || undefined }
  const kept = { attempt: before.attempt + 1, values: typedIn(form), errors: [] }
  try {
    const { result } = await execute(actor, document, { input: { ...input, ...more } })
    if (result.changes && result.events) return { state: { ...kept, rehearsal: rehearsalOf(result) }, id: null }
    if (result.issues?.length) return { state: { ...kept, errors: result.issues.map(errorOf(form)) }, id: null }
    if (result.code && result.message)
      return { state: { ...kept, refusal: refusalOf(result.code, result.message) }, id: null }
    const secret = result.key ?? undefined
    return { state: { ...kept, values: {}, done, secret }, id: result.id ?? null }
  } catch (error) {
    if (!(error instanceof ExecutionFailed)) throw error
    return { state: { ...kept, errors: [{ message: said(error) }] }, id: null }
  }
}

const said = (error: ExecutionFailed): string =>
  error.code === 'INTERNAL'
    ? `Something went wrong on our side. Nothing was changed. Request ${error.requestId}.`
    : error.message

const rehearsalOf = ({ changes = [], events = [], approval }: ActAnswer['result']) =>
  rehearsed({ changes, events, approval: approval ?? null })

function refusalOf(code: string, message: string): FormState['refusal'] {
  const outcome = refused(code, message)
  return outcome.kind === 'refused' ? { what: outcome.what, why: outcome.why } : undefined
}

/** An issue at "variants.0.sku" belongs to the field "sku" when the form has one. */
const errorOf =
  (form: FormData) =>
  ({ path, message }: { path: string; message: string }) => {
    const name = path.split('.').findLast((part) => form.has(part))
    return name ? { name, message } : { message: `${path} ${message}`.trim() }
  }

function typedIn(form: FormData): FormState['values'] {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$') && name !== 'idempotencyKey')
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]))
}
