import { updateWorkCalendar } from '#modules/organization/update-work-calendar'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { WorkCalendar } from '../refs.ts'

export const example: Example = async ({ workCalendar }) => ({ workCalendarId: await workCalendar(), name: 'Weekdays' })

commandMutation({
  name: 'updateWorkCalendar',
  description: 'Changes working hours; clocks that were set by the old ones stay.',
  command: updateWorkCalendar,
  payload: WorkCalendar,
  example,
})
