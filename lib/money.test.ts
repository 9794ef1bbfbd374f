import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMoney,
  compareMoney,
  formatMoney,
  money,
  moneyFromJson,
  moneyToJson,
  multiplyUnitPrice,
  parseMoney,
  subtractMoney,
  sumMoney,
} from './money.ts'

const euros = (amount: bigint) => money(amount, 'EUR')

describe('decimal text', () => {
  test.each([
    ['12.30', 'EUR', 1230n, '12.30'],
    ['-0.05', 'EUR', -5n, '-0.05'],
    ['1500', 'JPY', 1500n, '1500'],
    ['1500.00', 'JPY', 1500n, '1500'],
    ['1.234', 'BHD', 1234n, '1.234'],
    ['7', 'GBP', 700n, '7.00'],
  ])('%s %s is %s minor units and is written %s', (text, currency, amount, written) => {
    const parsed = parseMoney(text, currency)
    expect(parsed).toEqual({ ok: true, value: { amount, currency } })
    expect(formatMoney(money(amount, currency))).toBe(written)
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
        fc.constantFrom('EUR', 'JPY', 'BHD'),
        (amount, currency) => {
          expect(parseMoney(formatMoney(money(amount, currency)), currency)).toEqual({
            ok: true,
            value: { amount, currency },
          })
        },
      ),
    )
  })

  test.each([
    ['12.345', 'EUR', { code: 'TOO_MANY_DIGITS', maximumFractionDigits: 2 }],
    ['0.5', 'JPY', { code: 'TOO_MANY_DIGITS', maximumFractionDigits: 0 }],
    ['1e2', 'EUR', { code: 'NOT_A_DECIMAL' }],
    ['1', 'EURO', { code: 'UNKNOWN_CURRENCY' }],
    ['92233720368547758.08', 'EUR', { code: 'OUT_OF_RANGE' }],
  ])('%s %s is refused', (text, currency, error) => {
    expect(parseMoney(text, currency)).toEqual({ ok: false, error })
  })

  test('a float from untyped input is refused, not rounded', () => {
    const fromJson: { price: string } = JSON.parse('{"price":12.3}')
    expect(parseMoney(fromJson.price, 'EUR')).toEqual({ ok: false, error: { code: 'NOT_A_DECIMAL' } })
  })
})

describe('arithmetic', () => {
  test('adds, subtracts, sums and compares', () => {
    expect(addMoney(euros(1n), euros(2n))).toEqual(euros(3n))
    expect(subtractMoney(euros(1n), euros(2n))).toEqual(euros(-1n))
    expect(sumMoney([], 'EUR')).toEqual(euros(0n))
    expect(sumMoney([euros(1n), euros(5n)], 'EUR')).toEqual(euros(6n))
    expect([euros(1n), euros(2n), euros(3n)].map((value) => compareMoney(value, euros(2n)))).toEqual([-1, 0, 1])
  })

  test('currencies never mix', () => {
    for (const act of [addMoney, subtractMoney, compareMoney]) {
      expect(() => act(euros(1n), money(1n, 'USD'))).toThrow('Currencies differ: EUR, USD')
    }
    expect(() => sumMoney([euros(1n)], 'USD')).toThrow(RangeError)
  })
})

describe('unit price times quantity', () => {
  test.each([
    ['0.005', 1, 'EUR', 0n],
    ['0.015', 1, 'EUR', 2n],
    ['0.333333', 3, 'EUR', 100n],
    ['10', -2, 'EUR', -2000n],
    ['12.5', 1, 'JPY', 12n],
    ['13.5', 1, 'JPY', 14n],
    ['1.0005', 1, 'BHD', 1000n],
    ['2.55', 6, 'GBP', 1530n],
  ])('%s × %i %s is %s', (price, quantity, currency, amount) => {
    expect(multiplyUnitPrice(price, quantity, currency)).toEqual(money(amount, currency))
  })

  test('malformed prices and fractional quantities are refused', () => {
    expect(() => multiplyUnitPrice('1.1234567', 1, 'EUR')).toThrow(RangeError)
    expect(() => multiplyUnitPrice('1', 1.5, 'EUR')).toThrow(RangeError)
  })
})

describe('inside JSON', () => {
  test('amounts survive beyond 2^53', () => {
    const large = euros(9007199254740993n)
    expect(moneyFromJson(JSON.parse(JSON.stringify(moneyToJson(large))))).toEqual(large)
  })

  test('numbers, decimals and unknown currencies are refused', () => {
    expect(() => moneyFromJson(JSON.parse('{"amount":12,"currency":"EUR"}'))).toThrow(RangeError)
    expect(() => moneyFromJson({ amount: '1.5', currency: 'EUR' })).toThrow(RangeError)
    expect(() => moneyFromJson({ amount: '1', currency: 'XXX' })).toThrow(RangeError)
  })
})
