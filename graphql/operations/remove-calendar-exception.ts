import { removeCalendarException } from '#modules/organization/remove-calendar-exception'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { WorkCalendar } from '../refs.ts'

export const example: Example = async (fixture) => {
  const workCalendarId = await fixture.workCalendar()
  const day = fixture.day()
  await fixture.do('setCalendarException', { workCalendarId, day, hours: [], reason: 'Holiday' })
  return { workCalendarId, day }
}

commandMutation({
  name: 'removeCalendarException',
  description: 'Takes back what was said of a day.',
  command: removeCalendarException,
  payload: WorkCalendar,
  example,
})
