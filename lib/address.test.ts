import { describe, expect, test } from 'vitest'
import { type Address, addressProblems, maskAddress } from './address.ts'
import { COUNTRY_CODES, postalRules } from './postal/postal-rules.ts'

const nowhere: Address = {
  name: 'Ana Sousa',
  company: '',
  line1: '1 Main St',
  line2: '',
  city: 'Town',
  region: '',
  postcode: '',
  country: 'IE',
  phone: '',
}
const problemsOf = (change: Partial<Address>) => addressProblems({ ...nowhere, ...change })

describe('postal rules', () => {
  test.each([
    ['GB', '', 'EC1A 1BB'],
    ['GB', '', 'ec1a1bb'],
    ['BR', 'SP', '01310-100'],
    ['BR', 'SP', '01310100'],
    ['US', 'NY', '10001-1234'],
    ['IE', '', ''],
    ['IE', '', 'D02 X285'],
    ['KR', 'Seoul', '03051'],
    ['HK', 'Kowloon', ''],
    ['AO', '', '999'],
    ['DE', '', ' 10115 '],
  ])('%s %s %s is sound', (country, region, postcode) => {
    expect(problemsOf({ country, region, postcode })).toEqual([])
  })

  test.each<[string, Partial<Address>, object[]]>([
    [
      'postcode of another country',
      { country: 'GB', postcode: '01310-100' },
      [{ field: 'postcode', problem: 'WRONG_POSTCODE', expected: 'EC1Y 8SY or GIR 0AA' }],
    ],
    [
      'nothing but a country',
      { name: '', line1: ' ', city: '', country: 'US' },
      [
        { field: 'name', problem: 'MISSING', expected: 'a name or a company' },
        { field: 'line1', problem: 'MISSING', expected: 'not empty' },
        { field: 'city', problem: 'MISSING', expected: 'not empty' },
        { field: 'region', problem: 'MISSING', expected: 'not empty' },
        { field: 'postcode', problem: 'MISSING', expected: '95014 or 22162-1010' },
      ],
    ],
    [
      'no such country',
      { country: 'XX' },
      [{ field: 'country', problem: 'UNKNOWN_COUNTRY', expected: 'two capitals, such as GB' }],
    ],
    [
      'small letters',
      { country: 'ie' },
      [{ field: 'country', problem: 'UNKNOWN_COUNTRY', expected: 'two capitals, such as GB' }],
    ],
    [
      'the fallback',
      { country: 'ZZ' },
      [{ field: 'country', problem: 'UNKNOWN_COUNTRY', expected: 'two capitals, such as GB' }],
    ],
  ])('%s: field, problem and expectation are named', (_, change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })

  test('a company is someone to deliver to', () => {
    expect(problemsOf({ name: '', company: 'Acme' })).toEqual([])
  })

  test('every country accepts its own examples', () => {
    expect(COUNTRY_CODES.length).toBe(252)
    for (const country of COUNTRY_CODES) {
      for (const postcode of postalRules(country)?.examples ?? []) {
        const wrong = problemsOf({ country, postcode }).filter((problem) => problem.problem === 'WRONG_POSTCODE')
        expect({ country, postcode, wrong }).toEqual({ country, postcode, wrong: [] })
      }
    }
  })
})

describe('masking', () => {
  test('keeps initials, town and country and hides the rest', () => {
    const address = { ...nowhere, company: 'Acme', line2: 'Flat 2', postcode: 'D02 X285', phone: '+353871234567' }
    expect(maskAddress(address)).toEqual({
      name: 'A. S.',
      company: '•••',
      line1: '•••',
      line2: '•••',
      city: 'Town',
      region: '',
      postcode: 'D0•••',
      country: 'IE',
      phone: '•••67',
    })
  })

  test('what is not there stays empty, and a name without letters is hidden whole', () => {
    expect(maskAddress({ ...nowhere, name: '' })).toEqual({ ...nowhere, name: '', line1: '•••' })
    expect(maskAddress({ ...nowhere, name: '4711' }).name).toBe('•••')
    expect(maskAddress({ ...nowhere, name: "José O'Neill-Díaz" }).name).toBe('J. O. N. D.')
  })
})
