import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CutCause,
  cutLine,
  cuttableUnits,
  lineAfterCut,
  statusAfterCut,
} from './cancel-fulfillment-order.rules.ts'
import type { FulfillmentOrderStatus, LineProgress } from './fulfillment.rules.ts'

const line = (counts: Partial<LineProgress>): LineProgress => ({
  quantity: 5,
  picked: 0,
  packed: 0,
  shipped: 0,
  short: 0,
  cancelled: 0,
  ...counts,
})

describe('units are taken from where they cost least', () => {
  test.each([
    ['untouched', {}, 2, { open: 2, picked: 0, packed: 0 }],
    ['partly picked, shelf first', { picked: 2 }, 3, { open: 3, picked: 0, packed: 0 }],
    ['partly picked, then the packing bin', { picked: 2 }, 4, { open: 3, picked: 1, packed: 0 }],
    ['packed last', { picked: 5, packed: 3 }, 4, { open: 0, picked: 2, packed: 2 }],
    ['short units are not there', { short: 2 }, 4, null],
    ['shipped units are gone', { picked: 5, packed: 5, shipped: 4 }, 2, null],
    ['the last that stayed', { picked: 5, packed: 5, shipped: 4 }, 1, { open: 0, picked: 0, packed: 1 }],
  ] as const)('%s', (_, counts, quantity, expected) => {
    expect(cutLine(line(counts), quantity)).toEqual(expected)
  })

  test('no quantity is a mistake', () => {
    expect(() => cutLine(line({}), 0)).toThrow(RangeError)
  })
})

describe('the state after a cut', () => {
  test.each([
    ['work remains', 'IN_PROGRESS', [line({ cancelled: 4 })], 'IN_PROGRESS'],
    ['held work remains held', 'ON_HOLD', [line({ cancelled: 4 })], 'ON_HOLD'],
    ['nothing remains and nothing left', 'OPEN', [line({ cancelled: 5 }), line({ short: 5 })], 'CANCELLED'],
    ['the rest has left', 'IN_PROGRESS', [line({ picked: 3, packed: 3, shipped: 3, cancelled: 2 })], 'CLOSED'],
    [
      'the rest has left, some was short',
      'IN_PROGRESS',
      [line({ picked: 3, packed: 3, shipped: 3, cancelled: 1, short: 1 })],
      'INCOMPLETE',
    ],
  ] as const)('%s', (_, status, lines, expected) => {
    expect(statusAfterCut(status as FulfillmentOrderStatus, lines)).toBe(expected)
  })
})

const progress = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([shipped, packed, picked, short, cancelled]) => ({
    shipped,
    packed: shipped + packed,
    picked: shipped + packed + picked,
    short,
    cancelled,
    quantity: shipped + packed + picked + short + cancelled + 3,
  }))

test('a cut keeps every bound of a line, and takes exactly what was asked', () => {
  fc.assert(
    fc.property(
      progress,
      fc.nat(30),
      fc.constantFrom<CutCause>('CANCELLED', 'REROUTED', 'LOST'),
      (before, q, cause) => {
        const cut = cutLine(before, q + 1)
        expect(cut === null).toBe(q + 1 > cuttableUnits(before))
        if (!cut) return
        expect(cut.open + cut.picked + cut.packed).toBe(q + 1)
        const after = lineAfterCut(before, cut, cause)
        expect(after.shipped).toBe(before.shipped)
        expect(after.packed).toBeGreaterThanOrEqual(after.shipped)
        expect(after.picked).toBeGreaterThanOrEqual(after.packed)
        expect(after.picked + after.short + after.cancelled).toBeLessThanOrEqual(after.quantity)
        expect(cuttableUnits(after)).toBe(cuttableUnits(before) - q - 1)
      },
    ),
  )
})
