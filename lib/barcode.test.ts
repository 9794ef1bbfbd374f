import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gs1CheckDigit, hasGs1CheckDigit, toGtin14 } from './barcode.ts'
import vectors from './gs1/vectors.fixture.json' with { type: 'json' }

describe('GTIN', () => {
  test.each([
    ['GTIN-8', '96385074', '00000096385074'],
    ['UPC-A', '036000291452', '00036000291452'],
    ['the same as EAN', '0036000291452', '00036000291452'],
    ['EAN with spaces', '4 006381 333931', '04006381333931'],
    ['a case', '10036000291459', '10036000291459'],
  ])('%s', (_, text, value) => {
    expect(toGtin14(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['4006381333932', { code: 'WRONG_CHECK_DIGIT', expected: '1' }],
    ['40063813339', { code: 'WRONG_LENGTH', found: 11, expected: [8, 12, 13, 14] }],
    ['', { code: 'NOT_DIGITS' }],
    ['40063813A3931', { code: 'NOT_DIGITS' }],
  ])('%j is refused', (text, error) => {
    expect(toGtin14(text)).toEqual({ ok: false, error })
  })

  test('one wrong digit is always found, and padding with zeros changes nothing', () => {
    const digits = fc.stringMatching(/^\d{13}$/)
    fc.assert(
      fc.property(digits, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (body, index, shift) => {
        const gtin = body + gs1CheckDigit(body)
        const wrong = [...gtin].map((digit, place) => (place === index ? String((Number(digit) + shift) % 10) : digit))
        expect(hasGs1CheckDigit(gtin)).toBe(true)
        expect(hasGs1CheckDigit(`0000${gtin}`)).toBe(true)
        expect(hasGs1CheckDigit(wrong.join(''))).toBe(false)
      }),
    )
  })
})

test.each(vectors.filter((vector) => vector.test === 'gs1_check_digit'))('GS1: $input is valid: $valid', (vector) => {
  expect(hasGs1CheckDigit(vector.input)).toBe(vector.valid)
})
