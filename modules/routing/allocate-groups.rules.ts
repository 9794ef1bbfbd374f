import { type Group, needsOf } from './groups.rules.ts'
import type { Allocation, RoutingSupply } from './routing-input.rules.ts'

/** What the locations can give of the groups, and what is left of each group. */
export interface Coverage {
  readonly allocations: readonly Allocation[]
  /** Sets of each group that no location gives, in the groups' order. */
  readonly setsLeft: readonly number[]
  readonly units: number
}

const key = (variantId: string, locationId: string) => `${variantId}|${locationId}`

/** Free stock that is drawn down while a plan is made: never below zero, at a location nor within a variant's budget. */
class Shelf {
  readonly #free: Map<string, number>
  readonly #budget: Map<string, number>

  constructor(supply: Pick<RoutingSupply, 'levels' | 'budgets'>) {
    this.#free = new Map(supply.levels.map((level) => [key(level.variantId, level.locationId), level.free]))
    this.#budget = new Map(Object.entries(supply.budgets))
  }

  free(variantId: string, locationId: string): number {
    const here = this.#free.get(key(variantId, locationId)) ?? 0
    return Math.max(0, Math.min(here, this.#budget.get(variantId) ?? here))
  }

  take(variantId: string, locationId: string, quantity: number): void {
    const place = key(variantId, locationId)
    this.#free.set(place, (this.#free.get(place) ?? 0) - quantity)
    const budget = this.#budget.get(variantId)
    if (budget !== undefined) this.#budget.set(variantId, budget - quantity)
  }
}

/**
 * Takes what it can from the locations in the order given: the first gives as much as it has, the next fill up. Whole
 * sets only, so what belongs together is never torn apart. Never plans more than there is.
 */
export function allocateGroups(
  groups: readonly Group[],
  locationIds: readonly string[],
  supply: Pick<RoutingSupply, 'levels' | 'budgets'>,
): Coverage {
  const shelf = new Shelf(supply)
  const left = groups.map(({ sets }) => sets)
  const allocations: Allocation[] = []
  for (const locationId of locationIds) {
    groups.forEach((group, index) => {
      const possible = [...needsOf(group)].map(([variantId, need]) =>
        Math.floor(shelf.free(variantId, locationId) / need),
      )
      const sets = Math.min(left[index] ?? 0, ...possible)
      if (sets === 0) return
      left[index] = (left[index] ?? 0) - sets
      for (const { lineIndex, variantId, perSet } of group.members) {
        shelf.take(variantId, locationId, sets * perSet)
        allocations.push({ lineIndex, variantId, locationId, quantity: sets * perSet })
      }
    })
  }
  return { allocations, setsLeft: left, units: allocations.reduce((sum, { quantity }) => sum + quantity, 0) }
}
