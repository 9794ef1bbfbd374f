import type { Wording } from './wording.ts'

/** Words for refusals about the tenant's own organization. */
export const organizationWords: Readonly<Record<string, Wording>> = {
  CALENDAR_REFUSED: ({ problems }) =>
    `These hours cannot be worked by: ${Array.isArray(problems) ? problems.join('; ') : problems}. Correct them and save again.`,
}
