import { addDays, instantOf, type LocalDay, localDay, type Weekday, weekdayOf } from './local-day.ts'

/** Opening hours on a wall clock, `to` exclusive: {from: "09:00", to: "17:00"}. "24:00" is the end of the day. */
export type CalendarWindow = Readonly<{ from: string; to: string }>

/** A day that differs from its week: other windows, or none when closed. */
export type CalendarException = Readonly<{ date: LocalDay; windows: readonly CalendarWindow[]; reason: string }>

/**
 * When a place works, in its own time zone. A weekday (1 Monday … 7 Sunday) that is absent is closed.
 * Night work that passes midnight is written as two windows, one on each day.
 */
export type WorkingCalendar = Readonly<{
  timeZone: string
  weekly: Readonly<Partial<Record<Weekday, readonly CalendarWindow[]>>>
  exceptions: readonly CalendarException[]
}>

type Interval = Readonly<{ from: number; to: number }>

const MINUTE = 60_000
/** How far ahead an opening is looked for: three years without one is a mistake in the calendar, not a holiday. */
const HORIZON_DAYS = 1_100

/** The windows of one day: the exception's when there is one, else the weekday's. */
export function windowsOn(calendar: WorkingCalendar, day: LocalDay): readonly CalendarWindow[] {
  const exception = calendar.exceptions.find((candidate) => candidate.date === day)
  return exception ? exception.windows : (calendar.weekly[weekdayOf(day)] ?? [])
}

/** Whether the place works at all on the day. */
export function isWorkingDay(calendar: WorkingCalendar, day: LocalDay): boolean {
  return windowsOn(calendar, day).length > 0
}

/** Whether the place is open at the instant. */
export function isOpen(calendar: WorkingCalendar, at: Date): boolean {
  const time = at.getTime()
  return intervalsOn(calendar, localDay(at, calendar.timeZone)).some(({ from, to }) => from <= time && time < to)
}

/** The instant itself when open, else the next opening. Never opening within three years throws RangeError. */
export function nextOpening(calendar: WorkingCalendar, at: Date): Date {
  const [first] = openFrom(calendar, at)
  return new Date(unlessNever(first).from)
}

/**
 * The earliest instant at which `minutes` (≥ 0) of open time have passed since `at`; time while closed does not count.
 * With zero minutes it is the next opening. Never opening within three years throws RangeError.
 */
export function addBusinessMinutes(calendar: WorkingCalendar, at: Date, minutes: number): Date {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`Not a span of minutes: ${minutes}`)
  let rest = minutes * MINUTE
  for (const { from, to } of openFrom(calendar, at)) {
    if (rest <= to - from) return new Date(from + rest)
    rest -= to - from
  }
  throw neverOpens()
}

/** Whole minutes of open time between two instants, rounded down; negative when `to` is earlier. */
export function businessMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  if (to < from) return -businessMinutesBetween(calendar, to, from)
  const lastDay = localDay(to, calendar.timeZone)
  let open = 0
  for (let day = localDay(from, calendar.timeZone); day <= lastDay; day = addDays(day, 1)) {
    for (const interval of intervalsOn(calendar, day)) {
      open += Math.max(0, Math.min(interval.to, to.getTime()) - Math.max(interval.from, from.getTime()))
    }
  }
  return Math.floor(open / MINUTE)
}

/**
 * The day `count` working days after the day (before it, when negative). Zero gives the day itself when it is worked,
 * else the next that is. Never working within three years throws RangeError.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: LocalDay, count: number): LocalDay {
  if (!Number.isInteger(count)) throw new RangeError(`Not a count of days: ${count}`)
  const step = count < 0 ? -1 : 1
  let [current, rest, idle] = count === 0 ? [addDays(day, -1), 1, 0] : [day, Math.abs(count), 0]
  while (rest > 0) {
    current = addDays(current, step)
    const worked = isWorkingDay(calendar, current)
    idle = worked ? 0 : idle + 1
    if (worked) rest -= 1
    if (idle > HORIZON_DAYS) throw neverOpens()
  }
  return current
}

/** Open stretches from the instant on, in order, the first one cut at the instant. */
function* openFrom(calendar: WorkingCalendar, at: Date): Generator<Interval> {
  const time = at.getTime()
  let day = localDay(at, calendar.timeZone)
  for (let idle = 0; idle <= HORIZON_DAYS; idle += 1, day = addDays(day, 1)) {
    for (const { from, to } of intervalsOn(calendar, day)) {
      if (to <= time) continue
      idle = 0
      yield { from: Math.max(from, time), to }
    }
  }
}

/** A window that daylight saving swallows whole has no length and is left out. */
function intervalsOn(calendar: WorkingCalendar, day: LocalDay): Interval[] {
  return windowsOn(calendar, day)
    .map(({ from, to }) => ({
      from: instantOf(day, from, calendar.timeZone).getTime(),
      to: instantOf(day, to, calendar.timeZone).getTime(),
    }))
    .filter(({ from, to }) => from < to)
}

function unlessNever(interval: Interval | undefined): Interval {
  if (!interval) throw neverOpens()
  return interval
}

function neverOpens(): RangeError {
  return new RangeError('The calendar never opens within three years')
}
