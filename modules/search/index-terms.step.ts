import type { CommandContext } from '#platform/command'
import { type SearchKind, termsOf } from './search-term.rules.ts'

/** What an object is to be found by: texts as people write them; they are normalized here, by kind. */
export interface IndexedObject {
  readonly objectType: string
  readonly objectId: string
  readonly terms: readonly { readonly kind: SearchKind; readonly term: string | null | undefined }[]
  /** The kinds that are replaced when that is more than those of `terms`: a kind without a term is emptied. */
  readonly kinds?: readonly SearchKind[]
}

const replaceTerms = `
WITH incoming AS (
  SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb) AS i("objectType" text, "objectId" uuid, kind text, term text)
), gone AS (
  DELETE FROM "SearchTerm" t USING (SELECT DISTINCT "objectType", "objectId", kind FROM incoming) i
  WHERE t."tenantId" = $2::uuid AND t."objectType" = i."objectType" AND t."objectId" = i."objectId" AND t.kind = i.kind
    AND NOT EXISTS (SELECT FROM incoming k WHERE k."objectType" = t."objectType" AND k."objectId" = t."objectId"
      AND k.kind = t.kind AND k.term = t.term)
)
INSERT INTO "SearchTerm" ("tenantId", kind, term, "objectType", "objectId")
SELECT $2::uuid, kind, term, "objectType", "objectId" FROM incoming WHERE term IS NOT NULL
ON CONFLICT DO NOTHING`

/** The rows of the index that the objects come to; a kind that is emptied has one row without a term. */
export function termRows(objects: readonly IndexedObject[]) {
  return objects.flatMap(({ objectType, objectId, terms, kinds = [] }) => {
    const rows = terms.flatMap(({ kind, term }) =>
      term ? termsOf(kind, term).map((normalized) => ({ objectType, objectId, kind, term: normalized })) : [],
    )
    const emptied = new Set([...kinds, ...terms.map(({ kind }) => kind)])
    return [...rows, ...[...emptied].map((kind) => ({ objectType, objectId, kind, term: null }))]
  })
}

/** Replaces the objects' search terms of the kinds named, in one statement. */
export async function indexTerms(cx: CommandContext, objects: readonly IndexedObject[]): Promise<void> {
  const rows = termRows(objects)
  if (rows.length === 0) return
  await cx.tx.$executeRawUnsafe(replaceTerms, JSON.stringify(rows), cx.actor.tenantId)
}
