import { entry, type RefusalEntry } from './refusal-entry.ts'
import { texts } from './refusal-facts.ts'

/** Refusals about the tenant’s own organization. */
export const organizationRefusals: Readonly<Record<string, RefusalEntry>> = {
  CALENDAR_REFUSED: entry('CalendarRefused', 'The hours contradict each other, or the calendar never opens.', {
    problems: texts('What is wrong, each with its field.'),
  }),
}
