import { addDays, daysBetween, type LocalDay, localDay } from '#lib/local-day'
import { findPickup, type Pickup } from './pickup.rules.ts'
import { isDisabled, zoneOf } from './reach.rules.ts'
import type { RoutingInput, RoutingLine, RoutingLocation, RoutingService } from './routing-input.rules.ts'

export const offerStates = ['POSSIBLE', 'NO_SERVICE', 'SERVICE_DISABLED', 'NO_PICKUP', 'NO_CAPACITY'] as const
export type OfferState = (typeof offerStates)[number]

/** How one location would ship: by which service, when it leaves and arrives, and what carriage costs (minor units). */
export interface Offer {
  readonly location: RoutingLocation
  readonly service: RoutingService | null
  readonly state: OfferState
  readonly isOtherService: boolean
  readonly cutOffAt: Date | null
  readonly handOverOn: LocalDay | null
  readonly missedCutOff: string | null
  readonly waitDays: number
  readonly transitDays: number
  readonly expectedOn: LocalDay | null
  readonly shipDaysLate: number
  readonly deliveryDaysLate: number
  readonly isPastCancelDate: boolean
  readonly priceMinor: number
}

/** What the lines of one wave have been promised, the strictest first. */
export interface Terms {
  readonly startsAt: Date
  readonly shipBy: Date | null
  readonly deliverBy: Date | null
  readonly timeZone: string | null
  readonly cancelAfter: Date | null
}

const earliest = (instants: readonly (string | null)[]): Date | null => {
  const times = instants.flatMap((instant) => (instant ? [new Date(instant).getTime()] : []))
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** The terms that hold for all lines of a wave; work starts now, or at the lines' `notBefore` when that is later. */
export function termsOf(lines: readonly RoutingLine[], now: Date): Terms {
  const notBefore = lines.map((line) => (line.notBefore ? new Date(line.notBefore).getTime() : 0))
  return {
    startsAt: new Date(Math.max(now.getTime(), ...notBefore)),
    shipBy: earliest(lines.map((line) => line.shipBy)),
    deliverBy: earliest(lines.map((line) => line.deliverBy)),
    timeZone: lines.find((line) => line.timeZone)?.timeZone ?? null,
    cancelAfter: earliest(lines.map((line) => line.cancelAfter)),
  }
}

const nothing = {
  cutOffAt: null,
  handOverOn: null,
  missedCutOff: null,
  waitDays: 0,
  transitDays: 0,
  expectedOn: null,
  shipDaysLate: 0,
  deliveryDaysLate: 0,
  isPastCancelDate: false,
  priceMinor: 0,
} as const

/** Days from the last day that keeps a promise (which ends at the instant, exclusive) to the day; 0 when kept. */
function daysLate(promise: Date | null, day: LocalDay, timeZone: string): number {
  if (!promise) return 0
  return Math.max(0, daysBetween(localDay(new Date(promise.getTime() - 1), timeZone), day))
}

function offerBy(input: RoutingInput, terms: Terms, location: RoutingLocation, service: RoutingService): Offer {
  const { serviceCode, country } = input.order
  const now = new Date(input.now)
  const base = { ...nothing, location, service, isOtherService: serviceCode !== null && service.code !== serviceCode }
  const zone = zoneOf(service, country)
  if (!zone) return { ...base, state: 'NO_SERVICE' }
  if (isDisabled(service, now)) return { ...base, state: 'SERVICE_DISABLED' }
  const pickup = findPickup(input.supply, location, service, terms.startsAt)
  if (typeof pickup === 'string') return { ...base, state: pickup }
  const expectedOn = addDays(pickup.handOverOn, zone.maxDays)
  return {
    ...base,
    state: 'POSSIBLE',
    ...timing(pickup, terms, now, location),
    transitDays: zone.maxDays,
    expectedOn,
    deliveryDaysLate: daysLate(terms.deliverBy, expectedOn, terms.timeZone ?? location.timeZone),
    priceMinor: Number(zone.priceMinor),
  }
}

function timing(pickup: Pickup, terms: Terms, now: Date, { timeZone }: RoutingLocation) {
  const isToday = terms.startsAt <= now
  return {
    cutOffAt: pickup.cutOffAt,
    handOverOn: pickup.handOverOn,
    missedCutOff: isToday ? pickup.missedCutOff : null,
    waitDays: Math.max(0, daysBetween(localDay(now, timeZone), pickup.handOverOn)),
    shipDaysLate: daysLate(terms.shipBy, pickup.handOverOn, timeZone),
    isPastCancelDate: terms.cancelAfter !== null && terms.cancelAfter < pickup.cutOffAt,
  }
}

const lateness = (offer: Offer): number => offer.deliveryDaysLate + offer.shipDaysLate

/** The better offer: in time, then cheap, then fast, then by code so that the choice is always the same. */
const better = (a: Offer, b: Offer): number =>
  lateness(a) - lateness(b) ||
  a.priceMinor - b.priceMinor ||
  a.transitDays - b.transitDays ||
  ((a.service?.code ?? '') < (b.service?.code ?? '') ? -1 : 1)

/**
 * The offers of one location, most wanted first: by the service asked for, and by the best other one when that service
 * cannot or would be late; or by the best of all when none was asked for. A location that can ship by nothing makes one
 * offer that says why.
 */
export function offersOf(input: RoutingInput, terms: Terms, location: RoutingLocation): readonly Offer[] {
  const offers = input.supply.services.map((service) => offerBy(input, terms, location, service))
  const possible = offers.filter(({ state }) => state === 'POSSIBLE').sort(better)
  const asked = offers.find((offer) => offer.service?.code === input.order.serviceCode)
  if (asked?.state === 'POSSIBLE' && lateness(asked) === 0) return [asked]
  const [best] = possible.filter((offer) => offer !== asked)
  if (asked) {
    const helps = best && (asked.state !== 'POSSIBLE' || lateness(best) < lateness(asked))
    return helps ? [asked, best] : [asked]
  }
  if (best) return [best]
  const [why] = [...offers].sort((a, b) => reasonRank(b) - reasonRank(a))
  return [why ?? { ...nothing, location, service: null, state: 'NO_SERVICE', isOtherService: false }]
}

/** The later in this list, the nearer the offer came to being possible. */
const reasonRank = ({ state }: Offer): number =>
  ['NO_SERVICE', 'SERVICE_DISABLED', 'NO_PICKUP', 'NO_CAPACITY'].indexOf(state)
