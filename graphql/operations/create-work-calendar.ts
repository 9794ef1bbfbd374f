import { createWorkCalendar } from '#modules/organization/create-work-calendar'
import { commandMutation } from '../command-mutation.ts'
import type { Example } from '../example.ts'
import { WorkCalendar } from '../refs.ts'

export const example: Example = ({ unique }) => ({
  code: unique('HOURS'),
  name: 'Office',
  week: [{ weekday: 1, hours: [{ from: '09:00', to: '17:00' }] }],
})

commandMutation({
  name: 'createWorkCalendar',
  description: 'Makes working hours.',
  command: createWorkCalendar,
  payload: WorkCalendar,
  example,
})
