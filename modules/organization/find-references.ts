import type { Actor } from '#platform/actor'
import { queryText } from '#platform/tenancy'

/** What another system calls an object. */
export interface ReferenceView {
  readonly connection: string
  readonly type: string
  readonly value: string
  readonly objectType: string
  readonly objectId: string
}

const select = `SELECT connection, type, value, "objectType", "objectId" FROM "ExternalReference"`

/** The references of these objects of one type; row-level security leaves out those of objects out of sight. */
export const findReferences = (
  actor: Actor,
  objectType: string,
  objectIds: readonly string[],
): Promise<readonly ReferenceView[]> =>
  queryText<ReferenceView>(
    actor,
    `${select} WHERE "objectType" = $1 AND "objectId" = ANY ($2::uuid[]) ORDER BY connection, type, value`,
    [objectType, objectIds],
  )

/** The object that a system's number stands for, or null. */
export async function findByReference(
  actor: Actor,
  { connection, type, value }: { readonly connection: string; readonly type: string; readonly value: string },
): Promise<ReferenceView | null> {
  const text = `${select} WHERE connection = $1 AND type = $2 AND value = $3`
  const [reference] = await queryText<ReferenceView>(actor, text, [connection, type, value])
  return reference ?? null
}
