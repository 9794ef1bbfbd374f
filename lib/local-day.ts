import { Temporal } from 'temporal-polyfill'

/**
 * Days on a wall calendar, written "2018-11-04", and their edges as instants in an IANA zone.
 * A day may begin at 01:00 (São Paulo skipped midnight) and last 23 or 25 hours; the edges below are always the true ones.
 */
export type LocalDay = string

/** The day that the instant falls on in the zone. An unknown zone throws RangeError. */
export function localDay(at: Date, timeZone: string): LocalDay {
  return zoned(at, timeZone).toPlainDate().toString()
}

/** The first instant of the day in the zone. */
export function startOfDay(day: LocalDay, timeZone: string): Date {
  return toDate(Temporal.PlainDate.from(day).toZonedDateTime(timeZone))
}

/**
 * The instant at which the day is over (24:00), which is the first of the next day. A promise for a day is kept by
 * what happened before it, so compare with `<`.
 */
export function endOfDay(day: LocalDay, timeZone: string): Date {
  return startOfDay(addDays(day, 1), timeZone)
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: LocalDay, count: number): LocalDay {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDay): Weekday {
  return Temporal.PlainDate.from(day).dayOfWeek as Weekday
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * The instant at which clocks of the zone show `time` ("14:30", "24:00" allowed) on the day. A time that the clocks skip
 * is read as if they had not moved (02:30 becomes 03:30); a time that they show twice is the first of the two.
 */
export function instantOf(day: LocalDay, time: string, timeZone: string): Date {
  if (time === '24:00') return endOfDay(day, timeZone)
  const plainTime = Temporal.PlainTime.from(time)
  return toDate(Temporal.PlainDate.from(day).toPlainDateTime(plainTime).toZonedDateTime(timeZone))
}

/** Whether the text is a day that exists: "2018-02-29" is not. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** Whether the runtime knows the IANA zone ("Europe/London"). Bare offsets are refused: they have no daylight saving. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}

function toDate(value: Temporal.ZonedDateTime): Date {
  return new Date(value.epochMilliseconds)
}
