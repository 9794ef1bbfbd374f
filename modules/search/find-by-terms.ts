import type { Actor } from '#platform/actor'
import { query } from '#platform/tenancy'
import { needlesOf, type SearchKind } from './search-term.rules.ts'

/** One object that answers what was typed, with the terms that it was found by. */
export interface FoundObject {
  readonly objectType: string
  readonly objectId: string
  readonly kinds: readonly SearchKind[]
  readonly terms: readonly string[]
}

export interface TermSearch {
  readonly text: string
  /** All types when absent. */
  readonly objectTypes?: readonly string[]
  readonly kinds?: readonly SearchKind[]
  /** At most 200; 20 when absent. */
  readonly limit?: number
}

/**
 * The objects that answer needles. Each needle is its own range of the primary key, read by the C collation: the only text
 * comparison that row-level security lets the index answer. A needle answers at most 5,000 terms, so that a common first
 * name cannot cost a scan. `needles` and `complete` are SQL of the two values of `needlesOf`; `types` of a text[] or NULL.
 */
export const matchSql = (needles: string, complete: string, types = 'NULL::text[]'): string => `
    SELECT found."objectType", found."objectId", array_agg(DISTINCT found.kind) AS kinds, array_agg(DISTINCT found.term) AS terms,
      bool_or(found.term = needle.low) AS exact
    FROM jsonb_to_recordset(${needles}) AS needle(kind text, low text, high text, mask int)
    CROSS JOIN LATERAL (
      SELECT t.kind, t.term, t."objectType", t."objectId" FROM "SearchTerm" t
      WHERE t.kind = needle.kind AND t.term >= needle.low COLLATE "C" AND t.term < needle.high COLLATE "C"
        AND (${types} IS NULL OR t."objectType" = ANY (${types}))
      LIMIT 5000) found
    GROUP BY found."objectType", found."objectId"
    HAVING bit_or(needle.mask) = ${complete}`

const byTerms = {
  name: 'find_by_terms',
  text: `SELECT "objectType", "objectId", kinds, terms FROM (${matchSql('$1::jsonb', '$3', '$2::text[]')}) matched
    ORDER BY exact DESC, "objectId" DESC LIMIT $4`,
}

/** Finds what was typed: words in any order, each by its beginning; exact answers first, then the newest. One statement. */
export async function findByTerms(actor: Actor, search: TermSearch): Promise<readonly FoundObject[]> {
  const { needles, complete } = needlesOf(search.text, search.kinds)
  if (needles.length === 0) return []
  const limit = Math.min(Math.max(search.limit ?? 20, 1), 200)
  return query<FoundObject>(actor, byTerms, [JSON.stringify(needles), search.objectTypes ?? null, complete, limit])
}
