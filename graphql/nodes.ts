import { may } from '#platform/actor'
import type { Permission } from '#platform/permissions'
import { builder, pageSize } from './builder.ts'
import { actorOf, type RequestContext } from './context.ts'

interface NodeEntry {
  readonly permission: Permission
  readonly load: (id: string, context: RequestContext) => Promise<unknown>
}

/** Every object type that has a global id, with the permission that reading it takes. */
export const nodeTypes = new Map<string, NodeEntry>()

/**
 * An object type with a global id. Wherever a field answers with one, an id is enough: the ids of one level are
 * loaded together, once per request. `load` answers the visible rows in any order and leaves the others out.
 */
export function nodeType<View extends { readonly id: string }>(
  name: string,
  permission: Permission,
  load: (context: RequestContext, ids: readonly string[]) => Promise<readonly View[]>,
) {
  const ref = builder.loadableNodeRef<View>(name, {
    id: { resolve: (view) => view.id },
    sort: true,
    toKey: (view) => view.id,
    // A read takes at most a page of ids.
    loaderOptions: { maxBatchSize: pageSize.largest },
    load: (ids, context) => load(context, ids) as Promise<View[]>,
  })
  nodeTypes.set(name, { permission, load: (id, context) => ref.getDataloader(context).load(id) })
  return ref
}

/** The object behind a global id, branded with its type; null when it is unknown, invisible or of a type the actor may not read. */
export async function loadNode(found: { type: string; id: string } | null, context: RequestContext) {
  const entry = found ? nodeTypes.get(found.type) : undefined
  if (!found || !entry || !may(actorOf(context), entry.permission)) return null
  const node = await entry.load(found.id, context)
  return node ? { ...(node as object), __typename: found.type } : null
}
