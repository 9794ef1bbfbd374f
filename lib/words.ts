import { Temporal } from 'temporal-polyfill'
import { daysBetween, localDay } from './local-day.ts'

/** "a", "a and b", "a, b and c"; the last two joined by `conjunction`. Empty for none. */
export function joinWords(items: readonly string[], conjunction = 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** "1 parcel", "3 parcels", "2 boxes" (with a plural of its own). Thousands are separated. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`
}

/**
 * A day as one says it on the telephone, seen from `now` in the zone: "today", "tomorrow", "yesterday", "on Thursday" within
 * the next six days, "last Thursday" within the past six, else "on 26 November", with the year when it is another one.
 */
export function dayInWords(at: Date, now: Date, timeZone: string): string {
  const day = localDay(at, timeZone)
  const ahead = daysBetween(localDay(now, timeZone), day)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  const date = Temporal.PlainDate.from(day)
  const weekday = date.toLocaleString('en', { weekday: 'long' })
  if (ahead > 1 && ahead < 7) return `on ${weekday}`
  if (ahead < -1 && ahead > -7) return `last ${weekday}`
  const isThisYear = date.year === Temporal.PlainDate.from(localDay(now, timeZone)).year
  return `on ${date.toLocaleString('en-GB', { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) })}`
}

/** A day and its time: "tomorrow at 14:30", on the wall clock of the zone. */
export function instantInWords(at: Date, now: Date, timeZone: string): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  return `${dayInWords(at, now, timeZone)} at ${time}`
}

/**
 * A promise for a whole day, stored as the end of that day (24:00): its last moment is meant, so that a promise for Thursday
 * reads "on Thursday" and not "on Friday".
 */
export function promisedDayInWords(endOfDay: Date, now: Date, timeZone: string): string {
  return dayInWords(new Date(endOfDay.getTime() - 1), now, timeZone)
}
