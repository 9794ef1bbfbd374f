import { describe, expect, test } from 'vitest'
import vectors from './gs1/vectors.fixture.json' with { type: 'json' }
import { gs1Day, readScan } from './scan.ts'

const scanned = vectors.filter((vector) => vector.test === 'testProcessScanData')

describe('scans', () => {
  test.each([
    ['an EAN', '4006381333931', { text: '4006381333931', gtin: '04006381333931' }],
    ['an EAN with prefix', ']E04006381333931', { text: '4006381333931', gtin: '04006381333931' }],
    [
      'a case',
      ']C10110036000291459\u001d3724',
      { text: '0110036000291459\u001d3724', gtin: '10036000291459', count: 24 },
    ],
    [
      'a lot with expiry',
      '(01)04006381333931(17)260200(10)A1(21)S/9',
      {
        text: '(01)04006381333931(17)260200(10)A1(21)S/9',
        gtin: '04006381333931',
        lot: 'A1',
        serial: 'S/9',
        expiresOn: '2026-02-28',
      },
    ],
    ['a lot without prefix', '10A1\u001d21S9', { text: '10A1\u001d21S9', lot: 'A1', serial: 'S9' }],
    ['a pallet', ']C100123456789012345675', { text: '00123456789012345675', sscc: '123456789012345675' }],
    ['a pallet without prefix', '00123456789012345675', { text: '00123456789012345675', sscc: '123456789012345675' }],
    ['a bin label', ' A-01-02 ', { text: 'A-01-02' }],
    ['digits that are no GTIN', '12345678', { text: '12345678' }],
  ])('%s', (_, raw, value) => {
    expect(readScan(raw, 2025)).toEqual({ ok: true, value })
  })

  test('broken codes are refused, not taken for text', () => {
    expect(readScan(']E04006381333932', 2025)).toEqual({
      ok: false,
      error: { code: 'WRONG_CHECK_DIGIT', value: '4006381333932' },
    })
    expect(readScan(']C10104006381333932', 2025).ok).toBe(false)
  })

  test.each(scanned)('GS1: $input is valid: $valid', ({ input, valid }) => {
    expect(readScan(input, 2025).ok).toBe(valid)
  })
})

test.each([
  ['260228', 2025, '2026-02-28'],
  ['240200', 2025, '2024-02-29'],
  ['760101', 2025, '1976-01-01'],
  ['750101', 2025, '2075-01-01'],
  ['010101', 2060, '2101-01-01'],
])('GS1 date %s read in %i is %s', (date, year, day) => {
  expect(gs1Day(date, year)).toBe(day)
})
