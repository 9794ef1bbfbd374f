import { type Actor, may } from '#platform/actor'
import { forbidden } from '#platform/faults'
import { read } from '#platform/tenancy'
import { unpackInput } from './internal/decision.store.ts'

/** The complete facts that a decision was made on, by their hash; null when there are none. */
export async function findDecisionInput(actor: Actor, hash: string): Promise<unknown> {
  if (!may(actor, 'decision:read')) throw forbidden('decision:read')
  const row = await read(actor, (db) => db.decisionInput.findFirst({ where: { tenantId: actor.tenantId, hash } }))
  return row ? unpackInput(hash, row.content) : null
}
