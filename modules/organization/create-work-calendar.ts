import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { CodeTaken } from '#platform/master-data'
import { assertSound, storedWeek } from './internal/calendar.store.ts'
import { createWorkCalendarInput } from './organization.input.ts'

/** Makes working hours that locations and teams can follow. */
export const createWorkCalendar = command({
  name: 'work-calendar.create',
  permission: 'location:write',
  input: createWorkCalendarInput,
  refusals: ['CODE_TAKEN', 'CALENDAR_REFUSED'],
  async run(cx, { code, name, timeZone = cx.actor.timeZone, week }) {
    const row = { code, name, timeZone, weekly: storedWeek(week) }
    assertSound(row)
    const id = newId()
    const own = { tenantId: cx.actor.tenantId, id, createdAt: cx.now, updatedAt: cx.now }
    const { count } = await cx.tx.workCalendar.createMany({ data: [{ ...row, ...own }], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('WorkCalendar', code)
    cx.record({
      type: 'work-calendar.created',
      objects: [{ type: 'WorkCalendar', id }],
      changes: changesOfNew(`WorkCalendar:${id}`, row),
    })
    return { type: 'WorkCalendar', id, version: 1 }
  },
})
