import { allocateGroups, type Coverage } from './allocate-groups.rules.ts'
import type { Group } from './groups.rules.ts'
import type { Offer } from './offer.rules.ts'
import type { RoutingSupply } from './routing-input.rules.ts'

/** One way to ship: from which locations by which service, and what each gives. */
export interface CandidatePlan {
  readonly key: string
  readonly label: string
  readonly offers: readonly Offer[]
  readonly coverage: Coverage
}

/** At most so many locations are split over, and so many splits are judged. */
const mostLocations = 8
const mostStarts = 4

const nameOf = ({ location, service, isOtherService }: Offer): string =>
  isOtherService && service ? `${location.name} (${service.name})` : location.name

const keyOf = ({ location, service }: Offer): string => `${location.code}/${service?.code ?? '-'}`

/** A plan of these offers in this order; a location that gives nothing in the end is no part of it. */
function planOf(offers: readonly Offer[], groups: readonly Group[], supply: RoutingSupply): CandidatePlan {
  const coverage = allocateGroups(
    groups,
    offers.map(({ location }) => location.id),
    supply,
  )
  const giving = new Set(coverage.allocations.map(({ locationId }) => locationId))
  const used = offers.filter(({ location }) => giving.has(location.id))
  const sorted = [...used].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return { key: sorted.map(keyOf).join('+'), label: used.map(nameOf).join(' + '), offers: used, coverage }
}

/** Every location that has something, alone, by each of its offers. */
export function singlePlans(
  offers: readonly Offer[],
  groups: readonly Group[],
  supply: RoutingSupply,
): readonly CandidatePlan[] {
  return offers.map((offer) => planOf([offer], groups, supply)).filter(({ coverage }) => coverage.units > 0)
}

/**
 * Splits over possible offers (best first, one per location): from each of the fullest starts, the location that adds most
 * is added until nothing is missing or nothing helps. Every stage with two or more locations is a plan.
 */
export function splitPlans(
  offers: readonly Offer[],
  groups: readonly Group[],
  supply: RoutingSupply,
): readonly CandidatePlan[] {
  const alone = offers
    .map((offer) => planOf([offer], groups, supply))
    .sort((a, b) => b.coverage.units - a.coverage.units)
    .slice(0, mostStarts)
  const plans = new Map<string, CandidatePlan>()
  for (const start of alone) {
    let plan = start
    while (plan.coverage.setsLeft.some((sets) => sets > 0) && plan.offers.length < mostLocations) {
      const wider = widest(plan, offers, groups, supply)
      if (!wider) break
      plan = wider
      if (!plans.has(plan.key)) plans.set(plan.key, plan)
    }
  }
  return [...plans.values()]
}

/** The plan with the one more location that adds most units; null when none adds any. */
function widest(
  plan: CandidatePlan,
  offers: readonly Offer[],
  groups: readonly Group[],
  supply: RoutingSupply,
): CandidatePlan | null {
  let best: CandidatePlan | null = null
  for (const offer of offers) {
    if (plan.offers.some(({ location }) => location.id === offer.location.id)) continue
    const wider = planOf([...plan.offers, offer], groups, supply)
    if (wider.coverage.units > (best ?? plan).coverage.units) best = wider
  }
  return best
}
