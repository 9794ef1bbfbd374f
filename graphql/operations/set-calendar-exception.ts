import { setCalendarException } from '#modules/organization/set-calendar-exception'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { WorkCalendar } from '../refs.ts'

export const example: Example = async ({ workCalendar, day }) => ({
  workCalendarId: await workCalendar(),
  day: day(),
  hours: [],
  reason: 'Holiday',
})

commandMutation({
  name: 'setCalendarException',
  description: 'Says that one day differs; saying it again replaces what was said.',
  command: setCalendarException,
  payload: WorkCalendar,
  example,
})
