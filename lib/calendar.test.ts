import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessMinutes,
  addWorkingDays,
  businessMinutesBetween,
  isOpen,
  isWorkingDay,
  nextOpening,
  type WorkingCalendar,
} from './calendar.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }]
const allDay = [{ from: '00:00', to: '24:00' }]
const london: WorkingCalendar = {
  timeZone: 'Europe/London',
  weekly: { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive },
  exceptions: [
    { date: '2018-12-25', windows: [], reason: 'Christmas' },
    { date: '2018-12-22', windows: [{ from: '10:00', to: '12:00' }], reason: 'Peak Saturday' },
  ],
}
const always = (timeZone: string): WorkingCalendar => ({
  timeZone,
  weekly: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
  exceptions: [],
})
const never: WorkingCalendar = { timeZone: 'UTC', weekly: {}, exceptions: [] }
const at = (text: string) => new Date(text)

describe('being open', () => {
  test.each([
    ['2018-12-20T08:59:59.999Z', false],
    ['2018-12-20T09:00:00.000Z', true],
    ['2018-12-20T16:59:59.999Z', true],
    ['2018-12-20T17:00:00.000Z', false],
    ['2018-12-22T11:00:00.000Z', true],
    ['2018-12-23T11:00:00.000Z', false],
    ['2018-12-25T11:00:00.000Z', false],
    ['2018-07-02T08:00:00.000Z', true],
  ])('%s: %s', (text, open) => {
    expect(isOpen(london, at(text))).toBe(open)
  })

  test('the next opening skips nights, weekends and holidays', () => {
    expect(nextOpening(london, at('2018-12-20T10:00:00Z'))).toEqual(at('2018-12-20T10:00:00Z'))
    expect(nextOpening(london, at('2018-12-21T17:00:00Z'))).toEqual(at('2018-12-22T10:00:00Z'))
    expect(nextOpening(london, at('2018-12-24T18:00:00Z'))).toEqual(at('2018-12-26T09:00:00Z'))
    expect(() => nextOpening(never, at('2018-12-24T18:00:00Z'))).toThrow(RangeError)
  })
})

describe('business minutes', () => {
  test.each([
    ['2018-12-20T10:00:30Z', 60, '2018-12-20T11:00:30Z'],
    ['2018-12-20T09:00:00Z', 480, '2018-12-20T17:00:00Z'],
    ['2018-12-20T09:00:00Z', 481, '2018-12-21T09:01:00Z'],
    ['2018-12-21T16:00:00Z', 61, '2018-12-22T10:01:00Z'],
    ['2018-12-24T16:30:00Z', 60, '2018-12-26T09:30:00Z'],
    ['2018-12-23T10:00:00Z', 0, '2018-12-24T09:00:00Z'],
  ])('%s and %i minutes is %s', (from, minutes, expected) => {
    expect(addBusinessMinutes(london, at(from), minutes)).toEqual(at(expected))
  })

  test.each([
    ['London loses an hour', 'Europe/London', '2018-03-25', 23],
    ['London gains an hour', 'Europe/London', '2018-10-28', 25],
    ['São Paulo has no midnight', 'America/Sao_Paulo', '2018-11-04', 23],
    ['São Paulo shows 23:00 twice', 'America/Sao_Paulo', '2018-02-17', 25],
  ])('%s: a day that is worked through counts its real hours', (_, timeZone, day, hours) => {
    const [from, to] = [at(`${day}T00:00:00Z`), at(`${day}T00:00:00Z`)]
    from.setUTCHours(from.getUTCHours() - 24)
    to.setUTCHours(to.getUTCHours() + 72)
    const onlyThatDay = { ...never, timeZone, exceptions: [{ date: day, windows: allDay, reason: 'test' }] }
    expect(businessMinutesBetween(onlyThatDay, from, to)).toBe(hours * 60)
  })

  test('minutes worked through a change of clocks are real minutes', () => {
    expect(addBusinessMinutes(always('Europe/London'), at('2018-10-28T00:30:00Z'), 90)).toEqual(
      at('2018-10-28T02:00:00Z'),
    )
  })

  test('a window that the clocks skip is no time at all', () => {
    const skipped = { ...london, weekly: { 7: [{ from: '01:00', to: '02:00' }] } }
    expect(isOpen(skipped, at('2018-03-25T01:00:00Z'))).toBe(false)
    expect(nextOpening(skipped, at('2018-03-25T00:00:00Z'))).toEqual(at('2018-04-01T00:00:00Z'))
  })

  test('adding minutes and counting them agree, and the end is the earliest such instant', () => {
    const instant = fc.date({ min: at('2018-01-01T00:00:00Z'), max: at('2019-06-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 5_000 }), (from, minutes) => {
        const end = addBusinessMinutes(london, from, minutes)
        expect(businessMinutesBetween(london, from, end)).toBe(minutes)
        expect(businessMinutesBetween(london, from, new Date(end.getTime() - 1))).toBe(minutes - 1)
      }),
      { numRuns: 60 },
    )
  })

  test('counting backwards is negative', () => {
    expect(businessMinutesBetween(london, at('2018-12-20T12:00:00Z'), at('2018-12-20T10:00:00Z'))).toBe(-120)
  })

  test('a negative span and a calendar that never opens are refused', () => {
    expect(() => addBusinessMinutes(london, at('2018-12-20T10:00:00Z'), -1)).toThrow(RangeError)
    expect(() => addBusinessMinutes(never, at('2018-12-20T10:00:00Z'), 1)).toThrow('never opens')
  })
})

describe('working days', () => {
  test.each([
    ['2018-12-20', 1, '2018-12-21'],
    ['2018-12-21', 1, '2018-12-22'],
    ['2018-12-22', 1, '2018-12-24'],
    ['2018-12-24', 2, '2018-12-27'],
    ['2018-12-25', 0, '2018-12-26'],
    ['2018-12-26', 0, '2018-12-26'],
    ['2018-12-26', -1, '2018-12-24'],
    ['2018-12-26', -3, '2018-12-21'],
  ])('%s and %i is %s', (day, count, expected) => {
    expect(addWorkingDays(london, day, count)).toBe(expected)
  })

  test('holidays are not worked, an excepted Saturday is', () => {
    expect(['2018-12-25', '2018-12-22', '2018-12-23'].map((day) => isWorkingDay(london, day))).toEqual([
      false,
      true,
      false,
    ])
  })

  test('fractions and a calendar that never opens are refused', () => {
    expect(() => addWorkingDays(london, '2018-12-20', 0.5)).toThrow(RangeError)
    expect(() => addWorkingDays(never, '2018-12-20', 1)).toThrow('never opens')
  })
})
