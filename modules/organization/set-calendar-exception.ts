import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { assertSound, findExceptionHours, hoursInWords, lockCalendar, saveCalendar } from './internal/calendar.store.ts'
import { setCalendarExceptionInput } from './organization.input.ts'

/** Says that one day differs (a holiday, a long Saturday); saying it again replaces what was said. */
export const setCalendarException = command({
  name: 'work-calendar.except',
  permission: 'location:write',
  input: setCalendarExceptionInput,
  refusals: ['CALENDAR_REFUSED'],
  async run(cx, { workCalendarId, day, hours, reason }) {
    const calendar = await lockCalendar(cx, workCalendarId)
    assertSound(calendar, { date: day, windows: hours })
    const place = { tenantId: cx.actor.tenantId, calendarId: calendar.id, day: new Date(day) }
    const before = await findExceptionHours(cx, calendar.id, day)
    if (before) await cx.tx.calendarException.updateMany({ where: place, data: { windows: hours, reason } })
    else await cx.tx.calendarException.create({ data: { ...place, id: newId(), windows: hours, reason } })
    const was = before && hoursInWords(before)
    cx.record({
      type: 'work-calendar.excepted',
      objects: [{ type: 'WorkCalendar', id: calendar.id }],
      data: { day, reason },
      changes: changesBetween(`WorkCalendar:${calendar.id}`, { [day]: was }, { [day]: hoursInWords(hours) }),
    })
    return saveCalendar(cx, calendar, {})
  },
})
