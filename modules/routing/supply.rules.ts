import type { Allocation, RoutingLine, RoutingSupply } from './routing-input.rules.ts'

const sumBy = <T>(rows: readonly T[], key: (row: T) => string, units: (row: T) => number): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + units(row))
  return sums
}

/** What is left once a plan has taken its units and its places in the locations' days: for whoever is planned next. */
export function afterPlan(
  supply: RoutingSupply,
  allocations: readonly Allocation[],
  places: readonly { readonly locationId: string; readonly handOverOn: string | null }[] = [],
): RoutingSupply {
  const place = (row: { variantId: string; locationId: string }) => `${row.variantId}|${row.locationId}`
  const taken = sumBy(allocations, place, ({ quantity }) => quantity)
  const takenOf = sumBy(
    allocations,
    ({ variantId }) => variantId,
    ({ quantity }) => quantity,
  )
  return {
    ...supply,
    levels: supply.levels.map((level) => ({ ...level, free: level.free - (taken.get(place(level)) ?? 0) })),
    booked: [
      ...supply.booked,
      ...places.flatMap(({ locationId, handOverOn }) =>
        handOverOn ? [{ locationId, day: handOverOn, booked: 1 }] : [],
      ),
    ],
    budgets: Object.fromEntries(
      Object.entries(supply.budgets).map(([variantId, units]) => [variantId, units - (takenOf.get(variantId) ?? 0)]),
    ),
  }
}

/**
 * How many units of each claimed variant may be planned: what is free less what others wait for, but never less than the
 * units that these lines held themselves until now (a re-route must not lose them to the queue).
 */
export function budgetsOf(
  levels: RoutingSupply['levels'],
  claims: readonly { readonly variantId: string; readonly quantity: number }[],
  held: ReadonlyMap<string, number>,
): Record<string, number> {
  const free = sumBy(
    levels,
    ({ variantId }) => variantId,
    ({ free }) => free,
  )
  return Object.fromEntries(
    claims.map(({ variantId, quantity }) => {
      const unclaimed = Math.max(0, (free.get(variantId) ?? 0) - quantity)
      return [variantId, Math.max(unclaimed, held.get(variantId) ?? 0)]
    }),
  )
}

/** The lines in waves by the instant before which they may not leave: what may leave now first. */
export function wavesOf(lines: readonly RoutingLine[], now: Date): readonly (readonly number[])[] {
  const startOf = ({ notBefore }: RoutingLine) =>
    notBefore && new Date(notBefore) > now ? new Date(notBefore).toISOString() : ''
  const byStart = Map.groupBy(
    lines.map((_, index) => index),
    (index) => startOf(lines[index] as RoutingLine),
  )
  return [...byStart].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, indexes]) => indexes)
}
