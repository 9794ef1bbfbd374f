import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideHalfEven, formatDecimal, parseDecimal } from './decimal.ts'

describe('decimals', () => {
  test('formatting then parsing gives the same number at every scale', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 6 }), (value, scale) => {
        const small = value % 10n ** 30n
        expect(parseDecimal(formatDecimal(small, scale), scale)).toBe(small)
      }),
    )
  })

  test.each([
    ['12.30', 2, 1230n],
    ['-0.01', 2, -1n],
    ['007', 2, 700n],
    ['1500.00', 0, 1500n],
    ['1.2340000', 3, 1234n],
  ])('%s at scale %i is %s', (text, scale, expected) => {
    expect(parseDecimal(text, scale)).toBe(expected)
  })

  test.each(['', ' 1', '1 ', '+1', '1,5', '1e3', '.5', '5.', '0x1f', 'NaN', '١٢', '--1'])(
    '%j is no decimal',
    (text) => {
      expect(parseDecimal(text, 2)).toEqual({ code: 'NOT_A_DECIMAL' })
    },
  )

  test('digits that would be lost are refused and the limit is named', () => {
    expect(parseDecimal('12.345', 2)).toEqual({ code: 'TOO_MANY_DIGITS', maximumFractionDigits: 2 })
  })
})

describe('half-even division', () => {
  test.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [10n, 4n, 2n],
    [11n, 4n, 3n],
    [9n, 4n, 2n],
  ])('%s / %s is %s', (numerator, denominator, expected) => {
    expect(divideHalfEven(numerator, denominator)).toBe(expected)
  })

  test('it is never further than half from the exact quotient', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
        const distance = numerator - divideHalfEven(numerator, denominator) * denominator
        expect((distance < 0n ? -distance : distance) * 2n <= denominator).toBe(true)
      }),
    )
  })

  test('a denominator that is not positive is refused', () => {
    expect(() => divideHalfEven(1n, 0n)).toThrow(RangeError)
  })
})
