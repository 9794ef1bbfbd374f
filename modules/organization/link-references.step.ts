import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'

/** What another system calls one of our objects. */
export interface NewReference {
  /** Which system, "channel:web" or "carrier:dhl": its numbers mean something within it only. */
  readonly connection: string
  /** What the number is of, "ORDER". */
  readonly type: string
  readonly value: string
  readonly objectType: string
  readonly objectId: string
}

const insert = `
INSERT INTO "ExternalReference" ("tenantId", id, connection, type, value, "objectType", "objectId", "createdAt")
SELECT $2::uuid, id, connection, type, value, "objectType", "objectId", $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, connection text, type text, value text, "objectType" text, "objectId" uuid)
ON CONFLICT ("tenantId", connection, type, value) DO NOTHING
RETURNING connection, type, value`

const keyOf = ({ connection, type, value }: Pick<NewReference, 'connection' | 'type' | 'value'>): string =>
  JSON.stringify([connection, type, value])

/**
 * Keeps references, in one statement. Answers those that were not kept because the value stands for an object already: the
 * same one (nothing to do) or another (the caller's matter). Records nothing.
 */
export async function linkReferences(
  cx: CommandContext,
  references: readonly NewReference[],
): Promise<readonly NewReference[]> {
  if (references.length === 0) return []
  const rows = references.map((reference) => ({ ...reference, id: newId() }))
  const kept = await cx.tx.$queryRawUnsafe<NewReference[]>(insert, JSON.stringify(rows), cx.actor.tenantId, cx.now)
  const keys = new Set(kept.map(keyOf))
  return references.filter((reference) => !keys.has(keyOf(reference)))
}
