import type { RoutingInput, RoutingSupply } from './routing-input.rules.ts'
import type { WhatIf } from './what-if.input.ts'

/** The places that the stored input does not know, because they had nothing then, from today's books. */
export type KnownPlaces = Pick<RoutingSupply, 'locations' | 'cutOffs' | 'cutOffExceptions' | 'booked'>

function withPlaces(supply: RoutingSupply, known: KnownPlaces, ids: ReadonlySet<string>): RoutingSupply {
  const missing = new Set([...ids].filter((id) => !supply.locations.some((location) => location.id === id)))
  const of = <T extends { readonly locationId: string }>(rows: readonly T[]) =>
    rows.filter(({ locationId }) => missing.has(locationId))
  return {
    ...supply,
    locations: [...supply.locations, ...known.locations.filter(({ id }) => missing.has(id))],
    cutOffs: [...supply.cutOffs, ...of(known.cutOffs)],
    cutOffExceptions: [...supply.cutOffExceptions, ...of(known.cutOffExceptions)],
    booked: [...supply.booked, ...of(known.booked)],
  }
}

function withStock(levels: RoutingSupply['levels'], stock: WhatIf['stock']): RoutingSupply['levels'] {
  const kept = levels.filter(
    (level) => !stock.some((own) => own.variantId === level.variantId && own.locationId === level.locationId),
  )
  return [...kept, ...stock.filter(({ free }) => free > 0)]
}

/** The input of a decision with some of it changed: locations opened or closed, services switched, other stock. */
export function changedInput(input: RoutingInput, change: WhatIf, known: KnownPlaces): RoutingInput {
  const supply = withPlaces(input.supply, known, new Set(change.stock.map(({ locationId }) => locationId)))
  const changed = new Set(change.stock.map(({ variantId }) => variantId))
  return {
    ...input,
    supply: {
      ...supply,
      levels: withStock(supply.levels, change.stock),
      // A supposed stock is supposed to be free: claims of others on that variant do not count against it.
      budgets: Object.fromEntries(Object.entries(supply.budgets).filter(([variantId]) => !changed.has(variantId))),
      locations: supply.locations.map((location) => {
        if (change.closedLocationIds.includes(location.id)) return { ...location, status: 'CLOSED', closedUntil: null }
        return change.openLocationIds.includes(location.id) ? { ...location, status: 'ACTIVE' } : location
      }),
      services: supply.services.map((service) => {
        if (change.disabledServiceIds.includes(service.id)) return { ...service, isActive: false, disabledUntil: null }
        return change.enabledServiceIds.includes(service.id) ? { ...service, isActive: true } : service
      }),
    },
  }
}
