import { describe, expect, test } from 'vitest'
import type { Address } from './address.ts'
import { addressLines, countryName } from './address-lines.ts'

const address = (change: Partial<Address>): Address => ({
  name: 'Ana Sousa',
  company: '',
  line1: '1 Main St',
  line2: '',
  city: 'Town',
  region: '',
  postcode: '',
  country: 'DE',
  phone: '1',
  ...change,
})

describe('lines', () => {
  test.each<[string, Partial<Address>, string[]]>([
    ['Germany', { postcode: '10115', company: 'Acme' }, ['Ana Sousa', 'Acme', '1 Main St', '10115 Town', 'GERMANY']],
    [
      'United States',
      { country: 'US', region: 'NY', postcode: '10001' },
      ['Ana Sousa', '1 Main St', 'Town NY 10001', 'UNITED STATES'],
    ],
    [
      'Brazil',
      { country: 'BR', region: 'SP', postcode: '01310-100', line2: 'apto 2' },
      ['Ana Sousa', '1 Main St', 'apto 2', 'Town-SP', '01310-100', 'BRAZIL'],
    ],
    [
      'without its region',
      { country: 'BR', postcode: '01310-100' },
      ['Ana Sousa', '1 Main St', 'Town', '01310-100', 'BRAZIL'],
    ],
    [
      'Japan in its own script',
      { country: 'JP', name: '山田', line1: '千代田1-1', city: '千代田区', region: '東京都', postcode: '100-0001' },
      ['〒100-0001', '東京都千代田区', '千代田1-1', '山田', 'JAPAN'],
    ],
    [
      'no sign of a postcode without one',
      { country: 'JP', city: '千代田区', region: '東京都' },
      ['東京都千代田区', '1 Main St', 'Ana Sousa', 'JAPAN'],
    ],
    [
      'Japan in Latin letters',
      { country: 'JP', city: 'Chiyoda', region: 'TOKYO', postcode: '100-0001' },
      ['Ana Sousa', '1 Main St', 'Chiyoda, TOKYO', '100-0001', 'JAPAN'],
    ],
    [
      'a postcode where there are none',
      { country: 'AO', postcode: '999' },
      ['Ana Sousa', '1 Main St', 'Town', '999', 'ANGOLA'],
    ],
    ['an unknown country', { country: 'XX', postcode: '1' }, ['Ana Sousa', '1 Main St', 'Town', '1', 'XX']],
  ])('%s', (_, change, lines) => {
    expect(addressLines(address(change))).toEqual(lines)
  })

  test('the country is left out where the parcel begins there', () => {
    expect(addressLines(address({ postcode: '10115' }), 'DE').at(-1)).toBe('10115 Town')
  })
})

test('countries have names', () => {
  expect(['GB', 'BR', 'nonsense'].map(countryName)).toEqual(['United Kingdom', 'Brazil', 'nonsense'])
})
