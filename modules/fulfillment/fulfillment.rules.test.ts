import { expect, test } from 'vitest'
import {
  afterAct,
  afterShipping,
  fulfillmentOrderStatuses,
  fulfillmentTransitions,
  type LineProgress,
  stationOf,
} from './fulfillment.rules.ts'

const line = (progress: Partial<LineProgress>): LineProgress => ({
  quantity: 2,
  picked: 0,
  packed: 0,
  shipped: 0,
  short: 0,
  cancelled: 0,
  ...progress,
})

test('every state has its row and every transition leads to a state', () => {
  expect(Object.keys(fulfillmentTransitions)).toEqual([...fulfillmentOrderStatuses])
  for (const acts of Object.values(fulfillmentTransitions)) {
    for (const next of Object.values(acts)) expect(fulfillmentOrderStatuses).toContain(next)
  }
})

test('what is not in the table is not possible', () => {
  expect(afterAct('OPEN', 'startPicking')).toBe('IN_PROGRESS')
  expect(afterAct('CLOSED', 'cancel')).toBeNull()
  expect(afterAct('SCHEDULED', 'startPicking')).toBeNull()
})

test.each([
  ['all shipped', [line({ picked: 2, packed: 2, shipped: 2 })], 'CLOSED'],
  ['one still to pick', [line({ picked: 2, packed: 2, shipped: 2 }), line({})], 'IN_PROGRESS'],
  ['packed and not gone', [line({ picked: 2, packed: 2, shipped: 1 })], 'IN_PROGRESS'],
  ['the rest was not found', [line({ picked: 1, packed: 1, shipped: 1, short: 1 })], 'INCOMPLETE'],
  ['the rest was cancelled', [line({ picked: 1, packed: 1, shipped: 1, cancelled: 1 })], 'CLOSED'],
] as const)('after shipping: %s', (_, lines, status) => {
  expect(afterShipping(lines)).toBe(status)
})

test.each([
  ['SCHEDULED', [line({})], 'RELEASE'],
  ['OPEN', [line({})], 'PICK'],
  ['IN_PROGRESS', [line({ picked: 1 })], 'PICK'],
  ['IN_PROGRESS', [line({ picked: 2 })], 'PACK'],
  ['IN_PROGRESS', [line({ picked: 1, short: 1, packed: 1 })], 'SHIP'],
  ['ON_HOLD', [line({})], 'NONE'],
] as const)('a %s order with %j waits at %s', (status, lines, station) => {
  expect(stationOf(status, lines)).toBe(station)
})
