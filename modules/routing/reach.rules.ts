import type { RoutingLocation, RoutingOrder, RoutingService, ServiceZone } from './routing-input.rules.ts'

/** Whether a location serves the destination: "*", a country ("GB") or the beginning of country-region ("GB-NIR"). */
export function servesDestination(
  location: Pick<RoutingLocation, 'regionsServed'>,
  { country, region }: Pick<RoutingOrder, 'country' | 'region'>,
): boolean {
  const place = region ? `${country}-${region}` : country
  return location.regionsServed.some(
    (served) => served === '*' || served === country || (served.includes('-') && place.startsWith(served)),
  )
}

/** The first zone of a service that the country lies in; null when the service does not go there. */
export const zoneOf = (service: Pick<RoutingService, 'zones'>, country: string): ServiceZone | null =>
  service.zones.find(({ countries }) => countries === '*' || countries.includes(country)) ?? null

/** Whether a stop switch is on at the instant: switched off, with no end or an end still to come. */
const isStopped = (until: string | null, now: Date): boolean => until === null || new Date(until) > now

export const isClosed = (location: Pick<RoutingLocation, 'status' | 'closedUntil'>, now: Date): boolean =>
  location.status === 'CLOSED' && isStopped(location.closedUntil, now)

export const isDisabled = (service: Pick<RoutingService, 'isActive' | 'disabledUntil'>, now: Date): boolean =>
  !service.isActive && isStopped(service.disabledUntil, now)
