import { expect, test } from 'vitest'
import { CURRENCY_CODES, currencyExponent, isCurrency } from './currency.ts'

test.each([
  ['EUR', 2],
  ['GBP', 2],
  ['BRL', 2],
  ['JPY', 0],
  ['ISK', 0],
  ['BHD', 3],
  ['KWD', 3],
  ['CLF', 4],
])('%s has %i fraction digits', (code, digits) => {
  expect(currencyExponent(code)).toBe(digits)
})

test('unknown and badly written codes are refused by name', () => {
  for (const code of ['', 'eur', 'XXX', 'BTC', 'EURO']) {
    expect(isCurrency(code)).toBe(false)
    expect(() => currencyExponent(code)).toThrow(JSON.stringify(code))
  }
})

test('every code that the runtime knows as current money is known, none twice', () => {
  expect(new Set(CURRENCY_CODES).size).toBe(CURRENCY_CODES.length)
  expect(CURRENCY_CODES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  expect(CURRENCY_CODES.filter((code) => code !== 'XCG' && names.of(code) === code)).toEqual([])
})
