/** A wish for units of a variant at a location. Quantities are integers of the variant's unit, above zero. */
export interface Demand {
  readonly variantId: string
  readonly locationId: string
  readonly quantity: number
}

/** Where a stock level stands: the pair that reservations and levels are kept by. */
export const levelKey = (place: { readonly variantId: string; readonly locationId: string }): string =>
  `${place.variantId}|${place.locationId}`

/** Throws unless every quantity is an integer above zero: a caller's mistake, never a person's. */
export function assertQuantities(rows: readonly { readonly quantity: number }[]): void {
  const wrong = rows.find(({ quantity }) => !Number.isSafeInteger(quantity) || quantity <= 0)
  if (wrong) throw new RangeError(`Not a quantity: ${wrong.quantity}`)
}

/**
 * One demand per variant and location, in the order in which levels are locked everywhere: two lines of an order that
 * want the same stock must be judged together, and two orders that want the same pair must ask in the same order.
 */
export function sumDemands(demands: readonly Demand[]): readonly Demand[] {
  assertQuantities(demands)
  const sums = new Map<string, Demand>()
  for (const demand of demands) {
    const key = levelKey(demand)
    sums.set(key, { ...demand, quantity: demand.quantity + (sums.get(key)?.quantity ?? 0) })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, demand]) => demand)
}
