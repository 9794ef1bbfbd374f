import type { CalendarWindow, WorkingCalendar } from '#lib/calendar'
import { calendarProblems } from '#lib/calendar-problems'
import type { LocalDay } from '#lib/local-day'
import type { CommandContext } from '#platform/command'
import { lockRow, type Versioned } from '#platform/lock-row'
import { CalendarRefused } from '../organization.errors.ts'

export interface CalendarRow extends Versioned {
  readonly timeZone: string
  readonly weekly: Record<string, CalendarWindow[]>
}

/** The calendar, locked, in the version that the caller knows. */
export async function lockCalendar(cx: CommandContext, id: string): Promise<CalendarRow> {
  const row = await lockRow<CalendarRow>(cx, 'WorkCalendar', id)
  cx.expectVersion(row.version)
  return row
}

type CalendarUpdate = NonNullable<Parameters<CommandContext['tx']['workCalendar']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveCalendar(cx: CommandContext, { id, version }: Versioned, data: CalendarUpdate) {
  await cx.tx.workCalendar.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'WorkCalendar', id, version: version + 1 }
}

export interface DayHours {
  readonly weekday: number
  readonly hours: readonly CalendarWindow[]
}

/** The week as it is stored: weekday → hours. */
export const storedWeek = (week: readonly DayHours[]): Record<string, CalendarWindow[]> =>
  Object.fromEntries(week.map(({ weekday, hours }) => [weekday, [...hours]]))

/** Refuses hours that overlap or are none, and a week that never opens. */
export function assertSound(
  calendar: Omit<WorkingCalendar, 'exceptions'>,
  exception?: { date: LocalDay; windows: readonly CalendarWindow[] },
) {
  const exceptions = exception ? [{ ...exception, reason: '' }] : []
  const problems = calendarProblems({ ...calendar, exceptions })
  if (problems.length > 0) throw new CalendarRefused(problems)
}

/** "09:00–12:00, 13:00–17:00", for people and for comparing. */
export const hoursInWords = (hours: readonly CalendarWindow[]): string =>
  hours.map(({ from, to }) => `${from}–${to}`).join(', ') || 'closed'

/** The hours that were said of a day, or null. */
export async function findExceptionHours(cx: CommandContext, calendarId: string, day: LocalDay) {
  const [row] = await cx.tx.$queryRaw<{ windows: CalendarWindow[] }[]>`
    SELECT windows FROM "CalendarException" WHERE "calendarId" = ${calendarId}::uuid AND day = ${day}::date`
  return row?.windows ?? null
}
