import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { assertSound, lockCalendar, saveCalendar, storedWeek } from './internal/calendar.store.ts'
import { updateWorkCalendarInput } from './organization.input.ts'

/** Changes working hours; promises and clocks that were set by the old ones stay. */
export const updateWorkCalendar = command({
  name: 'work-calendar.update',
  permission: 'location:write',
  input: updateWorkCalendarInput,
  refusals: ['NOTHING_TO_CHANGE', 'CALENDAR_REFUSED'],
  async run(cx, { workCalendarId, week, ...input }) {
    const calendar = await lockCalendar(cx, workCalendarId)
    const data = { ...input, weekly: week && storedWeek(week) }
    assertSound({ timeZone: data.timeZone ?? calendar.timeZone, weekly: data.weekly ?? calendar.weekly })
    const changes = changesBetween(`WorkCalendar:${calendar.id}`, { ...calendar }, data)
    if (changes.length === 0) throw new NothingToChange('WorkCalendar', calendar.id)
    cx.record({ type: 'work-calendar.updated', objects: [{ type: 'WorkCalendar', id: calendar.id }], changes })
    return saveCalendar(cx, calendar, data)
  },
})
