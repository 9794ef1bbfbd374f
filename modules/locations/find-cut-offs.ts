import type { LocalDay } from '#lib/local-day'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'

/** When a carrier service picks up at a location on a weekday (1 is Monday), in the location's zone. */
export interface CutOffView {
  readonly id: string
  readonly locationId: string
  readonly carrierServiceId: string
  readonly weekday: number
  readonly localTime: string
}

/** A day that differs; without a service it speaks of all, without a time nothing is picked up. */
export interface CutOffExceptionView {
  readonly id: string
  readonly locationId: string
  readonly carrierServiceId: string | null
  readonly day: LocalDay
  readonly localTime: string | null
  readonly reason: string
}

/** The week's cut-offs of these locations. */
export function findCutOffs(actor: Actor, locationIds: readonly string[]): Promise<readonly CutOffView[]> {
  allow(actor, 'location:read')
  const text = `SELECT id, "locationId", "carrierServiceId", weekday, "localTime" FROM "CutOff"
    WHERE "locationId" = ANY ($1::uuid[]) ORDER BY "locationId", "carrierServiceId", weekday`
  return queryText<CutOffView>(actor, text, [locationIds])
}

/** The days that differ at these locations, from a day on. */
export function findCutOffExceptions(
  actor: Actor,
  locationIds: readonly string[],
  from: LocalDay,
): Promise<readonly CutOffExceptionView[]> {
  allow(actor, 'location:read')
  const text = `SELECT id, "locationId", "carrierServiceId", day::text AS day, "localTime", reason FROM "CutOffException"
    WHERE "locationId" = ANY ($1::uuid[]) AND day >= $2::date ORDER BY "locationId", day, id LIMIT 1000`
  return queryText<CutOffExceptionView>(actor, text, [locationIds, from])
}
