import type { CalendarWindow, WorkingCalendar } from './calendar.ts'
import { isLocalDay, isTimeZone } from './local-day.ts'

/** What is wrong with a calendar: `field` is a path such as "weekly.1.0", `value` what stood there. */
export type CalendarProblem = Readonly<{
  code: 'UNKNOWN_TIME_ZONE' | 'NOT_A_DAY' | 'DAY_TWICE' | 'NOT_A_WINDOW' | 'WINDOWS_OVERLAP' | 'NEVER_OPEN'
  field: string
  value: string
}>

const FROM = /^([01]\d|2[0-3]):[0-5]\d$/
const TO = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/**
 * Every problem of a calendar, none when it is sound. Windows must be "HH:MM" to "HH:MM", later than their start,
 * in order and apart; a day is excepted once; at least one weekday is open, so that every clock comes to an end.
 */
export function calendarProblems(calendar: WorkingCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  if (!isTimeZone(calendar.timeZone)) {
    problems.push({ code: 'UNKNOWN_TIME_ZONE', field: 'timeZone', value: calendar.timeZone })
  }
  for (const [weekday, windows] of Object.entries(calendar.weekly)) {
    problems.push(...windowProblems(windows, `weekly.${weekday}`))
  }
  if (Object.values(calendar.weekly).every((windows) => windows.length === 0)) {
    problems.push({ code: 'NEVER_OPEN', field: 'weekly', value: '' })
  }
  return [...problems, ...exceptionProblems(calendar)]
}

function exceptionProblems({ exceptions }: WorkingCalendar): CalendarProblem[] {
  return exceptions.flatMap(({ date, windows }, index) => {
    const field = `exceptions.${index}`
    const problems = windowProblems(windows, `${field}.windows`)
    if (!isLocalDay(date)) problems.push({ code: 'NOT_A_DAY', field: `${field}.date`, value: date })
    const first = exceptions.findIndex((exception) => exception.date === date)
    if (first < index) problems.push({ code: 'DAY_TWICE', field: `${field}.date`, value: date })
    return problems
  })
}

function windowProblems(windows: readonly CalendarWindow[], field: string): CalendarProblem[] {
  return windows.flatMap((window, index): CalendarProblem[] => {
    const at = { field: `${field}.${index}`, value: `${window.from}-${window.to}` }
    if (!FROM.test(window.from) || !TO.test(window.to) || window.from >= window.to)
      return [{ code: 'NOT_A_WINDOW', ...at }]
    const before = windows[index - 1]
    return before && before.to > window.from ? [{ code: 'WINDOWS_OVERLAP', ...at }] : []
  })
}
