import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gs1CheckDigit } from '#lib/barcode'
import { factorProblem, readBarcode, spellingsOf } from './barcode.rules.ts'

test.each([
  ['5000159407236', '5000159407236'],
  [' 500 0159 407236 ', '5000159407236'],
  ['HOUSE-17', 'HOUSE-17'],
  ['123', '123'],
])('%j is kept as %s', (text, value) => {
  expect(readBarcode(text)).toEqual({ ok: true, value })
})

test.each([
  ['5000159407230', { code: 'WRONG_CHECK_DIGIT', expected: '5000159407236' }],
  ['ab', { code: 'NOT_A_BARCODE', expected: '3 to 60 letters, digits or signs' }],
  ['käse', { code: 'NOT_A_BARCODE', expected: '3 to 60 letters, digits or signs' }],
  ['x'.repeat(61), { code: 'NOT_A_BARCODE', expected: '3 to 60 letters, digits or signs' }],
])('%j is refused', (text, error) => {
  expect(readBarcode(text)).toEqual({ ok: false, error })
})

test('every spelling of a GTIN is read back as a barcode and has the same spellings', () => {
  const upc = fc.integer({ min: 0, max: 99_999_999_999 }).map((n) => n.toString().padStart(11, '0'))
  fc.assert(
    fc.property(upc, (digits) => {
      const value = digits + gs1CheckDigit(digits)
      const spellings = [...spellingsOf(value)].sort()
      expect(spellings).toEqual(expect.arrayContaining([value, `0${value}`, `00${value}`]))
      for (const spelling of spellings) {
        expect(readBarcode(spelling).ok).toBe(true)
        expect([...spellingsOf(spelling)].sort()).toEqual(spellings)
      }
    }),
  )
})

test('a piece counts one, a box at least two', () => {
  expect(factorProblem('EACH', 1)).toBeNull()
  expect(factorProblem('EACH', 2)).toMatchObject({ code: 'WRONG_FACTOR' })
  expect(factorProblem('CASE', 12)).toBeNull()
  expect(factorProblem('INNER', 1)).toMatchObject({ code: 'WRONG_FACTOR' })
})
