import { expect, test } from 'vitest'
import { locationStatusAt, serviceIsActiveAt } from './location.rules.ts'
import { type ServiceZone, zoneProblems } from './zone.rules.ts'

const now = new Date('2026-11-23T10:00:00Z')
const after = new Date(now.getTime() + 1)

test.each([
  ['ACTIVE', null, 'ACTIVE'],
  ['CLOSED', null, 'CLOSED'],
  ['CLOSED', after, 'CLOSED'],
  ['CLOSED', now, 'ACTIVE'],
] as const)('a location that is %s until %s counts as %s', (status, closedUntil, expected) => {
  expect(locationStatusAt({ status, closedUntil }, now)).toBe(expected)
})

test.each([
  [true, null, true],
  [false, null, false],
  [false, after, false],
  [false, now, true],
] as const)('a service with isActive %s, disabled until %s, may be used: %s', (isActive, disabledUntil, expected) => {
  expect(serviceIsActiveAt({ isActive, disabledUntil }, now)).toBe(expected)
})

const zone = (countries: ServiceZone['countries'], minDays = 1, maxDays = 2): ServiceZone => ({
  ...{ countries, minDays, maxDays },
  priceMinor: '399',
  currency: 'GBP',
})

test.each([
  ['sound', [zone(['GB']), zone('*')], []],
  ['with days reversed', [zone(['GB'], 3, 2)], [{ code: 'DAYS_REVERSED', zone: 0 }]],
  ['naming a country twice', [zone(['GB']), zone(['FR', 'GB'])], [{ code: 'COUNTRY_TWICE', zone: 1, country: 'GB' }]],
  ['with one behind everywhere', [zone('*'), zone(['GB'])], [{ code: 'NEVER_REACHED', zone: 1 }]],
])('zones %s', (_, zones, problems) => {
  expect(zoneProblems(zones)).toEqual(problems)
})
