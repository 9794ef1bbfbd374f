import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, allocateMoney } from './allocation.ts'

const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 })
const total = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const sumOf = (values: readonly bigint[]) => values.reduce((left, right) => left + right, 0n)

describe('allocation by largest remainder', () => {
  test('shares sum exactly to the total', () => {
    fc.assert(
      fc.property(total, weights, (amount, parts) => {
        expect(sumOf(allocate(amount, parts))).toBe(amount)
      }),
    )
  })

  test('each share lies within one of its exact part, so a zero weight gets nothing', () => {
    fc.assert(
      fc.property(total, weights, (amount, parts) => {
        const sum = sumOf(parts)
        fc.pre(sum > 0n)
        allocate(amount, parts).forEach((share, index) => {
          const distance = share * sum - amount * (parts[index] ?? 0n)
          expect((distance < 0n ? -distance : distance) < sum).toBe(true)
        })
      }),
    )
  })

  test('a negative total mirrors the positive one', () => {
    fc.assert(
      fc.property(total, weights, (amount, parts) => {
        expect(allocate(-amount, parts)).toEqual(allocate(amount, parts).map((share) => -share))
      }),
    )
  })

  test.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [10n, [2n, 1n], [7n, 3n]],
    [1n, [1n, 3n], [0n, 1n]],
    [5n, [0n, 0n], [3n, 2n]],
    [0n, [4n, 5n], [0n, 0n]],
  ])('%s over %s is %s', (amount, parts, expected) => {
    expect(allocate(amount, parts)).toEqual(expected)
  })

  test('money keeps its currency', () => {
    expect(allocateMoney({ amount: 3n, currency: 'EUR' }, [1n, 1n])).toEqual([
      { amount: 2n, currency: 'EUR' },
      { amount: 1n, currency: 'EUR' },
    ])
  })

  test('no weights and negative weights are refused', () => {
    expect(() => allocate(1n, [])).toThrow(RangeError)
    expect(() => allocate(1n, [1n, -1n])).toThrow(RangeError)
  })
})
