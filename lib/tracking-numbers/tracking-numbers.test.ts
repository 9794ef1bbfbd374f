import { describe, expect, test } from 'vitest'
import { CARRIER_DEFINITIONS } from './definitions.ts'
import { checkTrackingNumber, detectCarriers, trackingUrl } from './tracking-numbers.ts'

const examples = CARRIER_DEFINITIONS.flatMap(({ carrier, formats }) =>
  formats.flatMap(({ name, examples: { valid, invalid } }) => [
    ...valid.map((number) => ({ carrier, name, number, isValid: true })),
    ...invalid.map((number) => ({ carrier, name, number, isValid: false })),
  ]),
)

describe("the carriers' published examples", () => {
  test('there are enough of them', () => {
    expect(examples.length).toBeGreaterThan(130)
  })

  test.each(examples)('$carrier, $name: "$number" is valid: $isValid', ({ carrier, name, number, isValid }) => {
    const result = checkTrackingNumber(carrier, number)
    if (isValid) expect(result).toMatchObject({ ok: true })
    if (isValid) expect(detectCarriers(number).map((found) => found.carrier)).toContain(carrier)
    if (!isValid) expect(detectCarriers(number).map((found) => found.format)).not.toContain(name)
  })
})

describe('checking', () => {
  test('spaces, dashes and small letters do not matter', () => {
    expect(checkTrackingNumber('ups', ' 1z 5r893-90357567127 ')).toEqual({ ok: true, value: '1Z5R89390357567127' })
  })

  test.each([
    ['ups', '1Z5R89390357567128', { code: 'WRONG_CHECK_DIGIT', format: 'UPS' }],
    ['ups', '9400111206206407628746', { code: 'WRONG_FORMAT', formats: ['UPS', 'UPS Waybill'] }],
    ['s10', 'RB123456785ZZ', { code: 'UNKNOWN_COUNTRY', format: 'S10' }],
    ['nobody', 'A1!', { code: 'WRONG_FORMAT', formats: ['4 to 40 letters and digits'] }],
    ['nobody', 'A'.repeat(41), { code: 'WRONG_FORMAT', formats: ['4 to 40 letters and digits'] }],
  ])('%s: %s is refused with its reason', (carrier, number, error) => {
    expect(checkTrackingNumber(carrier, number)).toEqual({ ok: false, error })
  })

  test('a carrier whose format is not known accepts plain numbers', () => {
    expect(checkTrackingNumber('loggi', 'ab-1234')).toEqual({ ok: true, value: 'AB1234' })
  })

  test('an endless number is refused at once', () => {
    expect(checkTrackingNumber('usps', '9'.repeat(1_000_000)).ok).toBe(false)
  })
})

describe('detecting', () => {
  test('carriers with a proven check digit come first', () => {
    const both = Array.from({ length: 10 }, (_, digit) => detectCarriers(`A123456789${digit}`)).find(
      (found) => found.length > 1,
    )
    expect(both).toMatchObject([
      { carrier: 'ups', isChecked: true },
      { carrier: 'amazon', isChecked: false },
    ])
    expect(detectCarriers('1Z5R89390357567127')[0]).toEqual({
      carrier: 'ups',
      name: 'UPS',
      format: 'UPS',
      isChecked: true,
    })
  })

  test('nobody issues nonsense', () => {
    expect(detectCarriers('hello')).toEqual([])
    expect(detectCarriers('')).toEqual([])
  })
})

test("the carrier's page names the number; none for other carriers' numbers", () => {
  expect(trackingUrl('ups', '1z5r89390357567127')).toMatch(/^https:\/\/.*trackNums=1Z5R89390357567127$/)
  expect(trackingUrl('ups', 'RB123456785GB')).toBeNull()
  expect(trackingUrl('loggi', 'AB1234')).toBeNull()
})
