import { isWorkingDay, nextOpening, type WorkingCalendar } from '#lib/calendar'
import { type CutOff, type CutOffException, nextCutOff } from '#lib/cut-off'
import { addDays, daysBetween, type LocalDay, localDay, startOfDay, type Weekday, weekdayOf } from '#lib/local-day'
import { horizonDays, type RoutingLocation, type RoutingService, type RoutingSupply } from './routing-input.rules.ts'

/** The pickup that a parcel reaches: until when it must be ready, and the day on which the carrier takes it. */
export interface Pickup {
  readonly cutOffAt: Date
  readonly handOverOn: LocalDay
  /** Today's cut-off that is over already, "16:00"; null when none was missed. */
  readonly missedCutOff: string | null
}

interface Schedule {
  readonly cutOffs: readonly CutOff[]
  readonly exceptions: readonly CutOffException[]
}

function scheduleOf(supply: RoutingSupply, location: RoutingLocation, service: RoutingService): Schedule {
  const own = (row: { locationId: string; serviceId: string | null }) =>
    row.locationId === location.id && (row.serviceId === null || row.serviceId === service.id)
  return {
    cutOffs: supply.cutOffs
      .filter(own)
      .map(({ weekday, time }) => ({ weekday: weekday as Weekday, time, timeZone: location.timeZone })),
    // What is said of this service comes before what is said of all of the location's.
    exceptions: supply.cutOffExceptions
      .filter(own)
      .sort((a, b) => Number(a.serviceId === null) - Number(b.serviceId === null))
      .map(({ day, time, reason }) => ({ date: day, time, reason })),
  }
}

/** When work can begin at or after the instant; null when the place never opens. */
function opening(calendar: WorkingCalendar | null, from: Date): Date | null {
  if (!calendar) return from
  try {
    return nextOpening(calendar, from)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function hasCapacity(supply: RoutingSupply, location: RoutingLocation, day: LocalDay): boolean {
  if (location.dailyCapacity === null) return true
  const booked = supply.booked.reduce(
    (sum, row) => (row.locationId === location.id && row.day === day ? sum + row.booked : sum),
    0,
  )
  return booked < location.dailyCapacity
}

function missedToday({ cutOffs, exceptions }: Schedule, today: LocalDay, handOverOn: LocalDay): string | null {
  if (handOverOn <= today) return null
  const exception = exceptions.find(({ date }) => date === today)
  if (exception) return exception.time
  return cutOffs.find(({ weekday }) => weekday === weekdayOf(today))?.time ?? null
}

/**
 * The first pickup within 14 days that work beginning at `from` reaches, on a day on which the place works and has
 * capacity left; else why there is none.
 */
export function findPickup(
  supply: RoutingSupply,
  location: RoutingLocation,
  service: RoutingService,
  from: Date,
): Pickup | 'NO_PICKUP' | 'NO_CAPACITY' {
  const schedule = scheduleOf(supply, location, service)
  const today = localDay(from, location.timeZone)
  let full = false
  let ready = opening(location.calendar, from)
  while (ready !== null) {
    const next = nextCutOff(schedule.cutOffs, schedule.exceptions, ready)
    if (!next || daysBetween(today, next.handOverDate) > horizonDays) break
    const day = next.handOverDate
    if (!location.calendar || isWorkingDay(location.calendar, day)) {
      if (hasCapacity(supply, location, day)) {
        return { cutOffAt: next.at, handOverOn: day, missedCutOff: full ? null : missedToday(schedule, today, day) }
      }
      full = true
    }
    ready = opening(location.calendar, startOfDay(addDays(day, 1), location.timeZone))
  }
  return full ? 'NO_CAPACITY' : 'NO_PICKUP'
}
