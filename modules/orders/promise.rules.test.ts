import { describe, expect, test } from 'vitest'
import { destinationZone } from './destination-zone.rules.ts'
import { type PromiseFacts, promiseOf } from './promise.rules.ts'

const facts = (more: Partial<PromiseFacts> = {}): PromiseFacts => ({
  placedAt: new Date('2026-11-23T10:00:00Z'),
  timeZone: 'Europe/London',
  promiseDays: 4,
  transitDays: 2,
  isServiceRequested: false,
  requested: null,
  preorderOn: null,
  notBefore: null,
  ...more,
})
const instants = (more: Partial<PromiseFacts>) => {
  const { shipBy, deliverBy, precision, source } = promiseOf(facts(more))
  return [shipBy?.toISOString() ?? null, deliverBy?.toISOString() ?? null, precision, source]
}

describe('a promise by the channel’s days', () => {
  test.each([
    [
      'ends with the local day, and leaves the days in transit',
      {},
      ['2026-11-26T00:00:00.000Z', '2026-11-28T00:00:00.000Z'],
    ],
    [
      'is sooner with a faster service that was chosen',
      { transitDays: 1, isServiceRequested: true },
      ['2026-11-25T00:00:00.000Z', '2026-11-26T00:00:00.000Z'],
    ],
    [
      'is not sooner with a fast service that nobody chose',
      { transitDays: 1 },
      ['2026-11-27T00:00:00.000Z', '2026-11-28T00:00:00.000Z'],
    ],
    [
      'is not later with a slow service',
      { transitDays: 9, isServiceRequested: true },
      ['2026-11-24T00:00:00.000Z', '2026-11-28T00:00:00.000Z'],
    ],
    [
      'counts from the day on which a preorder exists',
      { preorderOn: '2026-12-24' },
      ['2026-12-26T00:00:00.000Z', '2026-12-28T00:00:00.000Z'],
    ],
    [
      'counts from the day before which it is not wanted',
      { notBefore: new Date('2026-12-01T09:00:00Z') },
      ['2026-12-03T00:00:00.000Z', '2026-12-05T00:00:00.000Z'],
    ],
    [
      'forgets a preorder whose day has passed',
      { preorderOn: '2026-11-01' },
      ['2026-11-26T00:00:00.000Z', '2026-11-28T00:00:00.000Z'],
    ],
  ] as const)('%s', (_, more, [shipBy, deliverBy]) => {
    expect(instants(more)).toEqual([shipBy, deliverBy, 'DAY', 'POLICY'])
  })

  test('belongs to the day of the destination, not of the warehouse', () => {
    const lateEvening = { placedAt: new Date('2026-11-23T23:30:00Z'), promiseDays: 1, timeZone: 'America/Los_Angeles' }
    expect(instants(lateEvening)[1]).toBe('2026-11-25T08:00:00.000Z')
  })

  test('a day of 25 hours ends when it ends', () => {
    expect(instants({ placedAt: new Date('2026-10-24T10:00:00Z'), promiseDays: 1 })[1]).toBe('2026-10-26T00:00:00.000Z')
  })
})

describe('a promise from outside', () => {
  test.each([
    ['a day', { deliverOn: '2026-11-26' }, ['2026-11-25T00:00:00.000Z', '2026-11-27T00:00:00.000Z', 'DAY', 'CHANNEL']],
    [
      'an instant',
      { deliverBy: new Date('2026-11-26T12:00:00Z') },
      ['2026-11-25T00:00:00.000Z', '2026-11-26T12:00:00.000Z', 'INSTANT', 'CHANNEL'],
    ],
    [
      'midnight, which ends the day before',
      { deliverBy: new Date('2026-11-27T00:00:00Z') },
      ['2026-11-25T00:00:00.000Z', '2026-11-27T00:00:00.000Z', 'INSTANT', 'CHANNEL'],
    ],
    [
      'only when it leaves',
      { shipBy: new Date('2026-11-24T16:00:00Z') },
      ['2026-11-24T16:00:00.000Z', '2026-11-27T00:00:00.000Z', 'DAY', 'CHANNEL'],
    ],
    [
      'both',
      { shipBy: new Date('2026-11-24T16:00:00Z'), deliverBy: new Date('2026-11-25T16:00:00Z') },
      ['2026-11-24T16:00:00.000Z', '2026-11-25T16:00:00.000Z', 'INSTANT', 'CHANNEL'],
    ],
    [
      'a day so near that goods must leave today',
      { deliverOn: '2026-11-24' },
      ['2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z', 'DAY', 'CHANNEL'],
    ],
    ['nothing', {}, ['2026-11-26T00:00:00.000Z', '2026-11-28T00:00:00.000Z', 'DAY', 'POLICY']],
  ] as const)('%s', (_, requested, expected) => {
    expect(instants({ requested: { source: 'CHANNEL', ...requested } })).toEqual(expected)
  })
})

test.each([
  ['GB', '', 'Europe/London'],
  ['DE', '', 'Europe/Berlin'],
  ['US', 'ca', 'America/Los_Angeles'],
  ['US', 'NY', 'America/New_York'],
  ['US', '', 'America/New_York'],
  ['BR', 'AM', 'America/Manaus'],
  ['BR', 'SP', 'America/Sao_Paulo'],
  ['JP', '13', 'Asia/Tokyo'],
  ['ZZ', '', null],
  ['nowhere', '', null],
])('%s %s keeps the time of %s', (country, region, zone) => {
  expect(destinationZone(country, region)).toBe(zone)
})
