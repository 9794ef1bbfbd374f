import { describe, expect, test } from 'vitest'
import { endOfDay } from './local-day.ts'
import { counted, dayInWords, instantInWords, joinWords, promisedDayInWords } from './words.ts'

const LONDON = 'Europe/London'
const now = new Date('2018-11-21T10:00:00Z')

test('lists are joined as one says them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => joinWords(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
  expect(joinWords(['a', 'b'], 'or')).toBe('a or b')
})

test('nouns follow their number', () => {
  expect([0, 1, 2, 1200].map((count) => counted(count, 'parcel'))).toEqual([
    '0 parcels',
    '1 parcel',
    '2 parcels',
    '1,200 parcels',
  ])
  expect(counted(2, 'box', 'boxes')).toBe('2 boxes')
})

describe('days as one says them', () => {
  test.each([
    ['2018-11-21T23:59:00Z', 'today'],
    ['2018-11-22T00:00:00Z', 'tomorrow'],
    ['2018-11-20T23:59:59Z', 'yesterday'],
    ['2018-11-23T12:00:00Z', 'on Friday'],
    ['2018-11-27T12:00:00Z', 'on Tuesday'],
    ['2018-11-28T12:00:00Z', 'on 28 November'],
    ['2018-11-15T12:00:00Z', 'last Thursday'],
    ['2018-11-14T12:00:00Z', 'on 14 November'],
    ['2019-01-03T12:00:00Z', 'on 3 January 2019'],
  ])('%s is %s', (at, expected) => {
    expect(dayInWords(new Date(at), now, LONDON)).toBe(expected)
  })

  test('the day is that of the place, not of UTC', () => {
    const lateEvening = new Date('2018-11-22T01:30:00Z')
    expect(dayInWords(lateEvening, now, 'America/Sao_Paulo')).toBe('today')
    expect(instantInWords(lateEvening, now, 'America/Sao_Paulo')).toBe('today at 23:30')
    expect(instantInWords(lateEvening, now, LONDON)).toBe('tomorrow at 01:30')
  })

  test('a promise for a day names that day, though it ends at 24:00', () => {
    expect(promisedDayInWords(endOfDay('2018-11-22', LONDON), now, LONDON)).toBe('tomorrow')
    expect(promisedDayInWords(endOfDay('2018-11-24', LONDON), now, LONDON)).toBe('on Saturday')
  })
})
