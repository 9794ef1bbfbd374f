import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  endOfDay,
  instantOf,
  isLocalDay,
  isTimeZone,
  localDay,
  startOfDay,
  weekdayOf,
} from './local-day.ts'

const LONDON = 'Europe/London'
const SAO_PAULO = 'America/Sao_Paulo'
const HOUR = 3_600_000
const hoursOf = (day: string, zone: string) => (endOfDay(day, zone).getTime() - startOfDay(day, zone).getTime()) / HOUR

describe('edges of a day', () => {
  test.each([
    ['an ordinary day', '2018-06-01', LONDON, '2018-05-31T23:00:00.000Z', 24],
    ['London loses an hour', '2018-03-25', LONDON, '2018-03-25T00:00:00.000Z', 23],
    ['London gains an hour', '2018-10-28', LONDON, '2018-10-27T23:00:00.000Z', 25],
    ['São Paulo has no midnight', '2018-11-04', SAO_PAULO, '2018-11-04T03:00:00.000Z', 23],
    ['São Paulo shows 23:00 twice', '2018-02-17', SAO_PAULO, '2018-02-17T02:00:00.000Z', 25],
  ])('%s', (_, day, zone, start, hours) => {
    expect(startOfDay(day, zone).toISOString()).toBe(start)
    expect(hoursOf(day, zone)).toBe(hours)
  })

  test('a promised day ends at 24:00 where the parcel goes', () => {
    expect(endOfDay('2018-11-03', SAO_PAULO).toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect(endOfDay('2018-02-17', SAO_PAULO).toISOString()).toBe('2018-02-18T03:00:00.000Z')
    expect(endOfDay('2018-12-31', 'Pacific/Auckland').toISOString()).toBe('2018-12-31T11:00:00.000Z')
  })

  test('every instant lies within its own local day', () => {
    const zone = fc.constantFrom(LONDON, SAO_PAULO, 'Asia/Kathmandu', 'Pacific/Apia', 'UTC')
    const instant = fc.date({ min: new Date('2005-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const day = localDay(at, timeZone)
        expect(startOfDay(day, timeZone) <= at && at < endOfDay(day, timeZone)).toBe(true)
      }),
    )
  })
})

describe('counting days', () => {
  test('months, years and leap days are crossed', () => {
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01')
    expect(addDays('2018-01-01', -1)).toBe('2017-12-31')
    expect(daysBetween('2018-12-30', '2019-01-02')).toBe(3)
    expect(daysBetween('2019-01-02', '2018-12-30')).toBe(-3)
    expect([weekdayOf('2018-11-05'), weekdayOf('2018-11-04')]).toEqual([1, 7])
  })
})

describe('a wall-clock time', () => {
  test.each([
    ['in summer', '2018-07-02', '14:00', LONDON, '2018-07-02T13:00:00.000Z'],
    ['skipped: read as if the clocks had not moved', '2018-03-25', '01:30', LONDON, '2018-03-25T01:30:00.000Z'],
    ['shown twice: the first', '2018-10-28', '01:30', LONDON, '2018-10-28T00:30:00.000Z'],
    ['end of day', '2018-10-28', '24:00', LONDON, '2018-10-29T00:00:00.000Z'],
  ])('%s', (_, day, time, zone, expected) => {
    expect(instantOf(day, time, zone).toISOString()).toBe(expected)
  })
})

describe('what is no day and no zone', () => {
  test.each(['2018-02-29', '2018-13-01', '2018-1-1', '', '2018-01-01T00:00', '+012018-01-01'])(
    '%j is no day',
    (text) => {
      expect(isLocalDay(text)).toBe(false)
    },
  )

  test('real ones are told from invented ones', () => {
    expect(isLocalDay('2020-02-29')).toBe(true)
    expect(isTimeZone(LONDON)).toBe(true)
    expect(['Europe/Lundon', '', '+01:00'].map(isTimeZone)).toEqual([false, false, false])
    expect(() => localDay(new Date(0), 'Europe/Lundon')).toThrow(RangeError)
  })
})
