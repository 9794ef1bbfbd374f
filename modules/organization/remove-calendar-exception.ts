import { command } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { lockCalendar, saveCalendar } from './internal/calendar.store.ts'
import { removeCalendarExceptionInput } from './organization.input.ts'

/** Takes back what was said of a day: the weekday's hours count again. */
export const removeCalendarException = command({
  name: 'work-calendar.restore',
  permission: 'location:write',
  input: removeCalendarExceptionInput,
  refusals: [],
  async run(cx, { workCalendarId, day }) {
    const calendar = await lockCalendar(cx, workCalendarId)
    const where = { tenantId: cx.actor.tenantId, calendarId: calendar.id, day: new Date(day) }
    const { count } = await cx.tx.calendarException.deleteMany({ where })
    if (count === 0) throw new NotFound('CalendarException', day)
    cx.record({
      type: 'work-calendar.restored',
      objects: [{ type: 'WorkCalendar', id: calendar.id }],
      data: { day },
      changes: [{ object: `WorkCalendar:${calendar.id}`, field: day, before: 'an exception', after: null }],
    })
    return saveCalendar(cx, calendar, {})
  },
})
