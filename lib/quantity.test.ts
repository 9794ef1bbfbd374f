import { describe, expect, test } from 'vitest'
import { isQuantity, LARGEST_QUANTITY, parseQuantity, sumQuantities } from './quantity.ts'

const range = (minimum: number) => ({ code: 'OUT_OF_RANGE', minimum, maximum: LARGEST_QUANTITY })

describe('quantities', () => {
  test.each([
    [1, 1],
    ['12', 12],
    [' 7 ', 7],
    [LARGEST_QUANTITY, LARGEST_QUANTITY],
  ])('%j is %i', (value, quantity) => {
    expect(parseQuantity(value)).toEqual({ ok: true, value: quantity })
  })

  test.each([1.5, '1.5', '1e3', '', 'x', '0x10', null, undefined, true, Number.NaN, 2 ** 53, [1]])(
    '%j is no whole number',
    (value) => {
      expect(parseQuantity(value)).toEqual({ ok: false, error: { code: 'NOT_A_WHOLE_NUMBER' } })
    },
  )

  test.each([0, -1, '-5', LARGEST_QUANTITY + 1])('%j is out of range', (value) => {
    expect(parseQuantity(value)).toEqual({ ok: false, error: range(1) })
  })

  test('zero is a quantity where it is meant', () => {
    expect(parseQuantity(0, 0)).toEqual({ ok: true, value: 0 })
    expect(parseQuantity(-1, 0)).toEqual({ ok: false, error: range(0) })
    expect([0, 1, -1, 0.5].map(isQuantity)).toEqual([true, true, false, false])
  })
})

test('a sum that cannot be kept is refused', () => {
  expect(sumQuantities([])).toBe(0)
  expect(sumQuantities([2, 3])).toBe(5)
  expect(() => sumQuantities([LARGEST_QUANTITY, 1])).toThrow(RangeError)
  expect(() => sumQuantities([0.5])).toThrow(RangeError)
})
