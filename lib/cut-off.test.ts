import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CutOff, nextCutOff } from './cut-off.ts'
import type { Weekday } from './local-day.ts'

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]
const london: CutOff[] = workdays.map((weekday) => ({ weekday, time: '14:30', timeZone: 'Europe/London' }))
const christmas = [
  { date: '2018-12-25', time: null, reason: 'No pickup' },
  { date: '2018-12-24', time: '11:00', reason: 'Early pickup' },
  { date: '2018-12-22', time: '10:00', reason: 'Extra Saturday' },
]
const next = (from: string, cutOffs = london) => nextCutOff(cutOffs, christmas, new Date(from))
const is = (at: string, handOverDate: string) => ({ at: new Date(at), handOverDate })

describe('the next cut-off', () => {
  test.each([
    ['before it, today', '2018-12-20T09:00:00Z', '2018-12-20T14:30:00Z', '2018-12-20'],
    ['exactly at it, today', '2018-12-20T14:30:00.000Z', '2018-12-20T14:30:00Z', '2018-12-20'],
    ['a millisecond late, tomorrow', '2018-12-20T14:30:00.001Z', '2018-12-21T14:30:00Z', '2018-12-21'],
    ['an extra Saturday counts', '2018-12-21T15:00:00Z', '2018-12-22T10:00:00Z', '2018-12-22'],
    ['an earlier time counts', '2018-12-22T10:00:01Z', '2018-12-24T11:00:00Z', '2018-12-24'],
    ['a day without pickup is skipped', '2018-12-24T11:30:00Z', '2018-12-26T14:30:00Z', '2018-12-26'],
    ['summer time is the local clock', '2018-07-02T09:00:00Z', '2018-07-02T13:30:00Z', '2018-07-02'],
    ['over a weekend and a change of clocks', '2018-10-26T14:00:00Z', '2018-10-29T14:30:00Z', '2018-10-29'],
  ])('%s', (_, from, at, day) => {
    expect(next(from)).toEqual(is(at, day))
  })

  test('the local day counts, not the UTC day', () => {
    const late = [{ weekday: 1 as const, time: '22:00', timeZone: 'America/Sao_Paulo' }]
    expect(next('2018-11-06T00:30:00Z', late)).toEqual(is('2018-11-13T00:00:00Z', '2018-11-12'))
    expect(next('2018-11-05T23:59:00Z', late)).toEqual(is('2018-11-06T00:00:00Z', '2018-11-05'))
  })

  test('of several on a day the earliest that can be reached, whatever their order', () => {
    const twice = [...london.map((cutOff) => ({ ...cutOff, time: '18:00' })), ...london]
    expect(next('2018-12-20T14:00:00Z', twice)).toEqual(is('2018-12-20T14:30:00Z', '2018-12-20'))
    expect(next('2018-12-20T15:00:00Z', twice)).toEqual(is('2018-12-20T18:00:00Z', '2018-12-20'))
  })

  test('it is never before the instant, and asking again at it gives the same', () => {
    const instant = fc.date({ min: new Date('2018-01-01'), max: new Date('2019-06-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, (from) => {
        const found = nextCutOff(london, christmas, from)
        expect(found && found.at >= from).toBe(true)
        expect(found && nextCutOff(london, christmas, found.at)).toEqual(found)
      }),
    )
  })

  test('none when there is no cut-off, mixed zones are refused', () => {
    expect(nextCutOff([], christmas, new Date())).toBeNull()
    const mixed = [...london, { weekday: 6 as const, time: '09:00', timeZone: 'UTC' }]
    expect(() => next('2018-12-20T09:00:00Z', mixed)).toThrow(RangeError)
  })
})
