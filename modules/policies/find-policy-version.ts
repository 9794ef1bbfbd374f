import { type Actor, may } from '#platform/actor'
import { forbidden } from '#platform/faults'
import { isUuid } from '#platform/ids'
import { read } from '#platform/tenancy'
import type { PolicyVersionContent } from './evaluate-version.ts'
import { findVersionContents } from './internal/policy.store.ts'

/** One version as it can be run again over old facts, or null when there is none; for readers of policies or decisions. */
export async function findPolicyVersion(actor: Actor, id: string): Promise<PolicyVersionContent | null> {
  if (!may(actor, 'policy:read') && !may(actor, 'decision:read')) throw forbidden('policy:read')
  if (!isUuid(id)) return null
  const [found] = await read(actor, (db) => findVersionContents(db, actor.tenantId, [id]))
  return found ?? null
}
