import type { Actor } from '#platform/actor'
import { queryText } from '#platform/tenancy'
import { rebuiltLevels } from './internal/invariant.sql.ts'

/** A level that the movements do not lead to. */
export interface LevelDifference {
  readonly variantId: string
  readonly locationId: string
  readonly onHand: number
  readonly sellable: number
  readonly rebuiltOnHand: number
  readonly rebuiltSellable: number
}

interface Row extends Omit<LevelDifference, 'variantId'> {
  readonly compared: number
  readonly variantId: string | null
  readonly [column: string]: unknown
}

/**
 * Makes every level anew from the movements alone and compares: the projection must be reproducible at any time. Reads only;
 * answers how many levels were compared and those that differ.
 */
export async function rebuildLevels(
  actor: Actor,
  limit = 100,
): Promise<{ readonly compared: number; readonly differences: readonly LevelDifference[] }> {
  const rows = await queryText<Row>(actor, rebuiltLevels, [limit])
  return {
    compared: rows[0]?.compared ?? 0,
    differences: rows.flatMap(({ compared: _compared, variantId, ...row }) =>
      variantId === null ? [] : [{ variantId, ...row }],
    ),
  }
}
