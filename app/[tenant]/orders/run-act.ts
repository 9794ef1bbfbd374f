import type { ActOutcome } from '#components/orders/act-types'
import type { Rehearsal } from '#components/patterns/rehearsal'
import type { TypedDocument } from '#graphql/documents'
import { ExecutionFailed, execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { type RehearsedAnswer, rehearsed } from './rehearsed.ts'

/** What any mutation of an order answers, as the documents of these pages ask for it. */
export type ActAnswer = {
  result: {
    __typename: string
    code?: string
    message?: string
    issues?: readonly { path: string; message: string }[]
    id?: string
    number?: string
  } & Partial<RehearsedAnswer>
}

type Act = {
  document: TypedDocument<ActAnswer, { input: Record<string, unknown> }>
  input: Record<string, unknown>
  dryRun: boolean
  /** Said when it was done. */
  done: string | ((result: ActAnswer['result']) => string)
  /** Changes that the rehearsal itself does not name. */
  more?: Rehearsal['changes']
}

/** Runs an act on an order, or rehearses it, and says what came of it; a refusal is an answer, not an error. */
export async function runAct(actor: Actor, { document, input, dryRun, done, more }: Act): Promise<ActOutcome> {
  try {
    const { result } = await execute(actor, document, { input: { ...input, dryRun } })
    if (result.changes && result.events)
      return {
        kind: 'rehearsed',
        rehearsal: rehearsed(
          { changes: result.changes, events: result.events, approval: result.approval ?? null },
          more,
        ),
      }
    if (result.code && result.message) return refused(result.code, result.message, result.issues)
    return { kind: 'done', text: typeof done === 'string' ? done : done(result) }
  } catch (error) {
    if (!(error instanceof ExecutionFailed)) throw error
    if (error.code === 'INTERNAL')
      return refused(error.code, `Something went wrong on our side. Nothing was changed. Request ${error.requestId}.`)
    return refused(error.code, error.message)
  }
}

/** The first sentence says what is not possible, the rest why; what is wrong with an input is said field by field. */
export function refused(code: string, message: string, issues: ActAnswer['result']['issues'] = []): ActOutcome {
  if (issues.length > 0)
    return {
      kind: 'refused',
      code,
      what: 'Please correct this',
      why: issues.map(({ path, message: wrong }) => `${path.split('.').at(-1)} ${wrong}`).join('; '),
    }
  const end = message.search(/[.:;]\s/)
  if (end < 0) return { kind: 'refused', code, what: message.replace(/\.$/, ''), why: 'Nothing was changed.' }
  const rest = message.slice(end + 2).trim()
  return { kind: 'refused', code, what: message.slice(0, end), why: rest.charAt(0).toUpperCase() + rest.slice(1) }
}
