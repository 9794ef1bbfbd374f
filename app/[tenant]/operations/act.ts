import type { TypedDocument } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { type ActAnswer, type ActMode, type MutationAnswer, readAct } from './act-answer.ts'

/** Runs a mutation with one field `act` as the actor, and reads its answer. */
export async function runAct(
  actor: Actor,
  document: TypedDocument<{ act: MutationAnswer }, { input: object }>,
  input: object,
  mode: ActMode,
): Promise<ActAnswer> {
  const more = mode.mode === 'rehearse' ? { dryRun: true } : { idempotencyKey: mode.key }
  const { act } = await execute(actor, document, { input: { ...input, ...more } })
  return readAct(act)
}
