import { addDays, instantOf, type LocalDay, localDay, type Weekday, weekdayOf } from './local-day.ts'

/** Until when on a weekday (1 Monday … 7 Sunday) a parcel must be ready for the carrier; "14:30" in the place's zone. */
export type CutOff = Readonly<{ weekday: Weekday; time: string; timeZone: string }>

/** A dated change: no pickup (`time: null`), or one pickup at another time, also on a day that usually has none. */
export type CutOffException = Readonly<{ date: LocalDay; time: string | null; reason: string }>

/** The cut-off to be reached, and the day on which the carrier then takes the parcel over. */
export type NextCutOff = Readonly<{ at: Date; handOverDate: LocalDay }>

const HORIZON_DAYS = 400

/**
 * The first cut-off at or after the instant (ready exactly at the cut-off is in time), or null when there is none within
 * 400 days. All cut-offs belong to one place and service, so they share one zone; mixed zones throw RangeError.
 */
export function nextCutOff(
  cutOffs: readonly CutOff[],
  exceptions: readonly CutOffException[],
  from: Date,
): NextCutOff | null {
  const timeZone = cutOffs[0]?.timeZone
  if (timeZone === undefined) return null
  if (cutOffs.some((cutOff) => cutOff.timeZone !== timeZone)) throw new RangeError('Cut-offs of different zones')
  let handOverDate = localDay(from, timeZone)
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1, handOverDate = addDays(handOverDate, 1)) {
    for (const time of timesOn(cutOffs, exceptions, handOverDate)) {
      const at = instantOf(handOverDate, time, timeZone)
      if (at >= from) return { at, handOverDate }
    }
  }
  return null
}

/** The day's cut-off times, earliest first. */
function timesOn(cutOffs: readonly CutOff[], exceptions: readonly CutOffException[], day: LocalDay): string[] {
  const exception = exceptions.find((candidate) => candidate.date === day)
  if (exception) return exception.time === null ? [] : [exception.time]
  const weekday = weekdayOf(day)
  return cutOffs
    .filter((cutOff) => cutOff.weekday === weekday)
    .map((cutOff) => cutOff.time)
    .sort()
}
