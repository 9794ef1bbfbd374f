import { addDays, endOfDay, type LocalDay, localDay, startOfDay } from '#lib/local-day'
import type { PromisePrecision, PromiseSource } from './order.rules.ts'

/** What was promised or asked for outside: instants, or days of the destination. */
export interface RequestedPromise {
  readonly source: Exclude<PromiseSource, 'POLICY'>
  readonly shipBy?: Date | null
  readonly deliverFrom?: Date | null
  readonly deliverBy?: Date | null
  /** A day of the destination; it ends at 24:00 there. */
  readonly deliverOn?: LocalDay | null
}

export interface PromiseFacts {
  readonly placedAt: Date
  /** Of the destination. */
  readonly timeZone: string
  /** Days until delivery that the channel promises, counted from the day after the order's. */
  readonly promiseDays: number
  /** Days in transit of the requested service to the destination; null when no service is known. */
  readonly transitDays: number | null
  /** Whether the customer chose the service, so that it shortens the promise. */
  readonly isServiceRequested: boolean
  readonly requested: RequestedPromise | null
  /** The day on which goods that were sold before they exist are there. */
  readonly preorderOn: LocalDay | null
  readonly notBefore: Date | null
}

/** A line's promise: a promised day is kept as the instant at which it has ended, `precision: DAY`. */
export interface LinePromise {
  readonly shipBy: Date | null
  readonly deliverFrom: Date | null
  readonly deliverBy: Date | null
  readonly precision: PromisePrecision
  readonly timeZone: string
  readonly source: PromiseSource
}

/** One day to pick and pack, then the way. */
const handlingDays = 1
const usualTransitDays = 2

/**
 * What a line is promised. A promise that the channel made or the customer asked for stands as it is, its missing half
 * filled in by the days in transit. Otherwise the channel's days count, fewer when a faster service was chosen, from the
 * order's day, or from the day before which goods are not there or not wanted. Days are calendar days of the destination.
 */
export function promiseOf(facts: PromiseFacts): LinePromise {
  const { requested } = facts
  const isAsked = requested && (requested.deliverBy || requested.deliverOn || requested.shipBy)
  return isAsked ? outsidePromise(facts, requested) : policyPromise(facts)
}

function outsidePromise(facts: PromiseFacts, requested: RequestedPromise): LinePromise {
  const { timeZone } = facts
  const transit = facts.transitDays ?? usualTransitDays
  const isDay = Boolean(requested.deliverOn) || !requested.deliverBy
  const promisedDay = requested.deliverOn ?? null
  const deliverBy = promisedDay ? endOfDay(promisedDay, timeZone) : (requested.deliverBy ?? null)
  const day = promisedDay ?? (deliverBy ? dayThatEndsAt(deliverBy, timeZone) : null)
  return {
    shipBy: requested.shipBy ?? (day ? endOfDay(notPast(addDays(day, -transit), facts), timeZone) : null),
    deliverFrom: requested.deliverFrom ?? null,
    deliverBy:
      deliverBy ??
      (requested.shipBy ? endOfDay(addDays(dayThatEndsAt(requested.shipBy, timeZone), transit), timeZone) : null),
    precision: isDay ? 'DAY' : 'INSTANT',
    timeZone,
    source: requested.source,
  }
}

function policyPromise(facts: PromiseFacts): LinePromise {
  const { timeZone, transitDays } = facts
  const transit = transitDays ?? usualTransitDays
  const fastest = handlingDays + transit
  const days =
    facts.isServiceRequested && transitDays !== null ? Math.min(facts.promiseDays, fastest) : facts.promiseDays
  const start = firstDay(facts)
  const isLate = start > localDay(facts.placedAt, timeZone)
  const deliverDay = addDays(start, isLate ? Math.max(fastest, 0) : days)
  return {
    shipBy: endOfDay(notPast(addDays(deliverDay, -transit), facts), timeZone),
    deliverFrom: null,
    deliverBy: endOfDay(deliverDay, timeZone),
    precision: 'DAY',
    timeZone,
    source: 'POLICY',
  }
}

/** The day from which the clock runs: the order's, or the day before which nothing can or should leave. */
function firstDay({ placedAt, timeZone, preorderOn, notBefore }: PromiseFacts): LocalDay {
  const days = [localDay(placedAt, timeZone), preorderOn, notBefore && localDay(notBefore, timeZone)]
  return (
    days
      .filter((day): day is LocalDay => Boolean(day))
      .sort()
      .at(-1) ?? localDay(placedAt, timeZone)
  )
}

/** A ship-by is never before the day from which the clock runs. */
function notPast(day: LocalDay, facts: PromiseFacts): LocalDay {
  const first = firstDay(facts)
  return day < first ? first : day
}

/** The day that an instant belongs to when it is meant as an end: midnight ends the day before. */
function dayThatEndsAt(instant: Date, timeZone: string): LocalDay {
  const day = localDay(instant, timeZone)
  return startOfDay(day, timeZone).getTime() === instant.getTime() ? addDays(day, -1) : day
}
