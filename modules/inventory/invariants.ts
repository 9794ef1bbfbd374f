import type { Actor } from '#platform/actor'
import { queryText } from '#platform/tenancy'
import { invariantStatements } from './internal/invariant.sql.ts'

export const stockInvariants = [
  'MOVEMENTS_EQUAL_BIN',
  'MOVEMENTS_EQUAL_LEVEL',
  'BINS_EQUAL_LEVEL',
  'BINS_EQUAL_SELLABLE',
  'RESERVATIONS_EQUAL_RESERVED',
  'BOUNDS',
  'MOVEMENTS_EQUAL_SHIPPED',
  'MOVEMENTS_EQUAL_RECEIVED',
] as const
export type StockInvariant = (typeof stockInvariants)[number]

/** One place where a sum is broken: the smallest set of rows that disagree. */
export interface StockViolation {
  readonly invariant: StockInvariant
  readonly variantId: string
  /** Null for a line of a transfer. */
  readonly locationId: string | null
  /** The bin and condition whose own movements disagree; null when only the level does. */
  readonly binId: string | null
  readonly condition: string | null
  readonly transferLineId: string | null
  /** What the rows beneath say; for BOUNDS the sellable units. */
  readonly expected: number
  /** What is kept; for BOUNDS the reserved units. */
  readonly actual: number
}

/**
 * Proves that units are conserved: movements make bins and levels, bins make levels, reservations make `reserved`, transfers
 * make in transit. Answers what breaks it, at most `limit` places per invariant; eight statements whatever the size.
 */
export async function checkStockInvariants(actor: Actor, limit = 100): Promise<readonly StockViolation[]> {
  const found = await Promise.all(
    invariantStatements.map((statement) =>
      queryText<StockViolation & Record<string, unknown>>(actor, statement, [limit]),
    ),
  )
  return found.flat()
}
