import { amountFact } from '#modules/policies/facts.rules'
import type { Facts } from '#modules/policies/policy-definition.rules'
import type { CandidatePlan } from './candidate-plan.rules.ts'
import type { Offer } from './offer.rules.ts'
import { isClosed, servesDestination } from './reach.rules.ts'
import type { RoutingInput } from './routing-input.rules.ts'

/** What order.routing is asked about a plan: counts of its locations by what is wrong with them, days, cost, rank. */
export function candidateFacts(input: RoutingInput, { offers, coverage }: CandidatePlan): Facts {
  const now = new Date(input.now)
  const count = (test: (offer: Offer) => boolean) => offers.filter(test).length
  const most = (value: (offer: Offer) => number) => Math.max(0, ...offers.map(value))
  const cost = offers.reduce((sum, offer) => sum + BigInt(offer.location.pickCostMinor) + BigInt(offer.priceMinor), 0n)
  const wanted = input.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    locations: offers.length,
    coveredUnits: coverage.units,
    uncoveredUnits: wanted - coverage.units,
    closedLocations: count(({ location }) => isClosed(location, now)),
    unservedLocations: count(({ location }) => !servesDestination(location, input.order)),
    withoutService: count(({ state }) => state === 'NO_SERVICE'),
    disabledServices: count(({ state }) => state === 'SERVICE_DISABLED'),
    withoutPickup: count(({ state }) => state === 'NO_PICKUP'),
    withoutCapacity: count(({ state }) => state === 'NO_CAPACITY'),
    pastCancelDate: count(({ isPastCancelDate }) => isPastCancelDate),
    otherService: count(({ isOtherService }) => isOtherService),
    waitDays: most(({ waitDays }) => waitDays),
    missedCutOffs: count(({ missedCutOff }) => missedCutOff !== null),
    shipDaysLate: most(({ shipDaysLate }) => shipDaysLate),
    deliveryDaysLate: most(({ deliveryDaysLate }) => deliveryDaysLate),
    transitDays: most(({ transitDays }) => transitDays),
    costMinor: amountFact(cost),
    priority: Math.min(...offers.map(({ location }) => location.priority)),
    thirdParties: count(({ location }) => location.type === 'THIRD_PARTY'),
    overflows: count(({ location }) => location.type === 'OVERFLOW'),
    channelType: input.order.channelType,
    country: input.order.country,
  }
}
