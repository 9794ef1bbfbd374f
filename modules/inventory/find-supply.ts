import type { CommandContext } from '#platform/command'

/** What may be promised of a variant at a location now: sellable, less reserved and safety stock. Always above zero. */
export interface FreeStock {
  readonly variantId: string
  readonly locationId: string
  readonly free: number
}

export interface Supply {
  readonly levels: readonly FreeStock[]
  /** Units per variant that waiting backorders have a claim on: a newer order may not take them. */
  readonly backordered: ReadonlyMap<string, number>
  /** Units per variant of accepted orders that no location holds yet (held or unroutable). */
  readonly unrouted: ReadonlyMap<string, number>
}

/** A reader or a transaction: whatever runs a statement as the actor. */
interface Reader {
  $queryRawUnsafe<T>(text: string, ...values: readonly unknown[]): PromiseLike<T>
}

const supply = `
SELECT 'FREE' AS term, l."variantId", l."locationId", l.sellable - l.reserved - l."safetyStock" AS quantity
FROM "StockLevel" l
WHERE l."variantId" = ANY ($1::uuid[]) AND l.sellable - l.reserved - l."safetyStock" > 0
UNION ALL
SELECT c.kind, c."variantId", NULL, sum(c.quantity)::int FROM "Commitment" c
WHERE c."variantId" = ANY ($1::uuid[]) AND c.kind IN ('BACKORDER', 'UNROUTED')
GROUP BY c.kind, c."variantId"`

interface Row {
  readonly term: 'FREE' | 'BACKORDER' | 'UNROUTED'
  readonly variantId: string
  readonly locationId: string | null
  readonly quantity: number
}

/** Free stock by location and the claims on it, for routing: one statement, no lock, the tenant of the reader. */
export async function findSupply(source: Reader | CommandContext, variantIds: readonly string[]): Promise<Supply> {
  const db = 'tx' in source ? source.tx : source
  const rows: Row[] = variantIds.length === 0 ? [] : await db.$queryRawUnsafe<Row[]>(supply, [...new Set(variantIds)])
  const claims = (term: Row['term']) =>
    new Map(rows.filter((row) => row.term === term).map((row) => [row.variantId, row.quantity]))
  return {
    levels: rows.flatMap(({ variantId, locationId, quantity }) =>
      locationId === null ? [] : [{ variantId, locationId, free: quantity }],
    ),
    backordered: claims('BACKORDER'),
    unrouted: claims('UNROUTED'),
  }
}
