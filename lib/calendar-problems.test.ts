import { expect, test } from 'vitest'
import type { WorkingCalendar } from './calendar.ts'
import { calendarProblems } from './calendar-problems.ts'

const sound: WorkingCalendar = {
  timeZone: 'Europe/London',
  weekly: {
    1: [
      { from: '09:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ],
  },
  exceptions: [{ date: '2018-12-25', windows: [], reason: 'Christmas' }],
}

test('a sound calendar has no problems', () => {
  expect(calendarProblems(sound)).toEqual([])
})

test.each<[string, Partial<WorkingCalendar>, object]>([
  ['zone', { timeZone: 'Mars/Base' }, { code: 'UNKNOWN_TIME_ZONE', field: 'timeZone', value: 'Mars/Base' }],
  ['no opening', { weekly: { 1: [] } }, { code: 'NEVER_OPEN', field: 'weekly', value: '' }],
  [
    'backwards',
    { weekly: { 1: [{ from: '17:00', to: '09:00' }] } },
    { code: 'NOT_A_WINDOW', field: 'weekly.1.0', value: '17:00-09:00' },
  ],
  [
    'no time',
    { weekly: { 2: [{ from: '9:00', to: '10:00' }] } },
    { code: 'NOT_A_WINDOW', field: 'weekly.2.0', value: '9:00-10:00' },
  ],
  [
    'begins at 24:00',
    { weekly: { 2: [{ from: '24:00', to: '24:00' }] } },
    { code: 'NOT_A_WINDOW', field: 'weekly.2.0', value: '24:00-24:00' },
  ],
  [
    'overlap',
    {
      weekly: {
        3: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    },
    { code: 'WINDOWS_OVERLAP', field: 'weekly.3.1', value: '11:00-13:00' },
  ],
  [
    'no such day',
    { exceptions: [{ date: '2018-02-30', windows: [], reason: 'r' }] },
    { code: 'NOT_A_DAY', field: 'exceptions.0.date', value: '2018-02-30' },
  ],
  [
    'day twice',
    {
      exceptions: [
        { date: '2018-12-25', windows: [], reason: 'r' },
        { date: '2018-12-25', windows: [], reason: 's' },
      ],
    },
    { code: 'DAY_TWICE', field: 'exceptions.1.date', value: '2018-12-25' },
  ],
  [
    'window of an exception',
    { exceptions: [{ date: '2018-12-24', windows: [{ from: '09:00', to: '09:00' }], reason: 'r' }] },
    { code: 'NOT_A_WINDOW', field: 'exceptions.0.windows.0', value: '09:00-09:00' },
  ],
])('%s: the field and its value are named', (_, change, problem) => {
  expect(calendarProblems({ ...sound, ...change })).toEqual([problem])
})
