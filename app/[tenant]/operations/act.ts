import type { TypedDocument } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import { fromGlobalId } from '#platform/ids'
import { type ActAnswer, type ActMode, type MutationAnswer, type Names, readAct } from './act-answer.ts'

/** Runs a mutation with one field `act` as the actor, and reads its answer. `names` says what people call objects, by global id. */
export async function runAct(
  actor: Actor,
  document: TypedDocument<{ act: MutationAnswer }, { input: object }>,
  input: object,
  mode: ActMode,
  names: Names = {},
): Promise<ActAnswer> {
  const more = mode.mode === 'rehearse' ? { dryRun: true } : { idempotencyKey: mode.key }
  const { act } = await execute(actor, document, { input: { ...input, ...more } })
  return readAct(act, byLocalId(names))
}

const byLocalId = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).map(([globalId, name]) => [fromGlobalId(globalId)?.id ?? globalId, name]))
