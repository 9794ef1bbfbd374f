import type { CalendarWindow } from '#lib/calendar'
import { localDay } from '#lib/local-day'
import { findWorkCalendars, type WorkCalendarView } from '#modules/organization/find-organization'
import type { Actor } from '#platform/actor'
import { builder } from '../builder.ts'
import { actorOf } from '../context.ts'
import { WorkCalendar } from '../refs.ts'

const Hours = builder.objectRef<CalendarWindow>('WorkHours').implement({
  description: 'From when to when work is done, by the clocks of the calendar’s zone.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'The beginning, such as "09:00".' }),
    to: t.exposeString('to', { description: 'The end, such as "17:00"; at most "24:00".' }),
  }),
})

const Weekday = builder.objectRef<{ weekday: number; hours: readonly CalendarWindow[] }>('WorkWeekday').implement({
  description: 'The hours of one weekday.',
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: '1 is Monday, 7 is Sunday.' }),
    hours: t.field({ type: [Hours], description: 'The hours, in order.', resolve: (day) => day.hours }),
  }),
})

const Exception = builder.objectRef<WorkCalendarView['exceptions'][number]>('WorkDayException').implement({
  description: 'A day that differs from its weekday.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'Which day.' }),
    hours: t.field({ type: [Hours], description: 'Its hours; none when closed.', resolve: (day) => day.windows }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
})

WorkCalendar.implement({
  description: 'When work is done: hours per weekday, and the days that differ.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short code by which people know it.' }),
    name: t.exposeString('name', { description: 'The name that people read.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone of its clocks.' }),
    week: t.field({
      type: [Weekday],
      description: 'The open weekdays in order; one that is absent is closed.',
      resolve: ({ weekly }) =>
        Object.entries(weekly)
          .map(([weekday, hours]) => ({ weekday: Number(weekday), hours }))
          .sort((a, b) => a.weekday - b.weekday),
    }),
    exceptions: t.expose('exceptions', { type: [Exception], description: 'The days that differ, from today on.' }),
    version: t.exposeInt('version', { description: 'Counts changes; send it as `expectedVersion`.' }),
  }),
})

const today = (actor: Actor) => localDay(actor.now, actor.timeZone)

builder.queryField('workCalendars', (t) =>
  t.field({
    type: [WorkCalendar],
    description: 'The working hours that locations can follow, by name. Needs location:read.',
    authScopes: { permission: 'location:read' },
    resolve: async (_, __, context) => [...(await findWorkCalendars(actorOf(context), today(actorOf(context))))],
  }),
)
