import type { Actor } from '#platform/actor'
import { oncePerProcess } from '#platform/process'
import type { PolicyVersionContent } from './evaluate-version.ts'
import { findActiveVersions, findVersionContents, type PolicySource } from './internal/policy.store.ts'
import { PolicyNotActive } from './policy.errors.ts'
import type { PolicyKey } from './policy.rules.ts'

/** A command's context, or a read with its actor. */
export interface PolicyContext {
  readonly actor: Pick<Actor, 'tenantId'>
  readonly tx: PolicySource
  readonly now: Date
}

const maximumCached = 2_000
/** Versions are immutable, so their content may be kept; which of them is active is read anew by each command. */
const contents = () => oncePerProcess('policy-versions', () => new Map<string, PolicyVersionContent>())
/** Per context, never per connection: the client behind reads is shared by all tenants. */
const activeByContext = new WeakMap<PolicyContext, Promise<ReadonlyMap<string, PolicyVersionContent>>>()

async function load(cx: PolicyContext): Promise<ReadonlyMap<string, PolicyVersionContent>> {
  const { tenantId } = cx.actor
  const active = await findActiveVersions(cx.tx, tenantId, cx.now)
  const kept = contents()
  const missing = active.filter(({ id }) => !kept.has(`${tenantId}|${id}`)).map(({ id }) => id)
  if (missing.length > 0) {
    if (kept.size >= maximumCached) kept.clear()
    for (const content of await findVersionContents(cx.tx, tenantId, missing))
      kept.set(`${tenantId}|${content.id}`, content)
  }
  return new Map(
    active.flatMap(({ key, id, mode }) => {
      const content = kept.get(`${tenantId}|${id}`)
      return content ? [[key, { ...content, mode }] as const] : []
    }),
  )
}

/**
 * The version of the policy that acts now. One statement per context whatever number of policies it asks, so that one
 * command decides by one set of rules. Refuses with PolicyNotActive.
 */
export async function activePolicy(cx: PolicyContext, key: PolicyKey): Promise<PolicyVersionContent> {
  let loading = activeByContext.get(cx)
  if (!loading) {
    loading = load(cx)
    activeByContext.set(cx, loading)
  }
  const found = (await loading).get(key)
  if (!found) throw new PolicyNotActive(key)
  return found
}
