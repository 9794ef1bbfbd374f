import { describe, expect, test } from 'vitest'
import { parseElements } from './element-strings.ts'
import vectors from './vectors.fixture.json' with { type: 'json' }

const asScanned = (text: string) => text.replaceAll('^', '\u001d')
const of = (...tests: string[]) => vectors.filter((vector) => tests.includes(vector.test))

describe("GS1's own vectors", () => {
  test('there are enough of them', () => {
    expect(vectors.length).toBeGreaterThan(60)
  })

  test.each(of('parseAIdata', 'linter'))('printed $input: $valid', ({ input, valid, expect: scanned }) => {
    const printed = parseElements(input)
    expect(printed.ok).toBe(valid)
    if (scanned) expect(printed).toEqual(parseElements(asScanned(scanned)))
  })

  test.each(of('processAIdata'))('scanned $input: $valid', ({ input, valid }) => {
    expect(parseElements(asScanned(input)).ok).toBe(valid)
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['(01)04006381333932', { code: 'WRONG_VALUE', identifier: '01', value: '04006381333932' }],
    ['(17)190230', { code: 'WRONG_VALUE', identifier: '17', value: '190230' }],
    ['(89)1', { code: 'UNKNOWN_IDENTIFIER', at: '89' }],
    ['891234', { code: 'UNKNOWN_IDENTIFIER', at: '8912' }],
    ['', { code: 'EMPTY' }],
  ])('%s', (text, error) => {
    expect(parseElements(text)).toEqual({ ok: false, error })
  })
})

test('values of fixed length need no separator, the others end at it', () => {
  expect(parseElements('0104006381333931171912313712\u001d10A1\u001d21S9')).toEqual({
    ok: true,
    value: [
      { identifier: '01', value: '04006381333931' },
      { identifier: '17', value: '191231' },
      { identifier: '37', value: '12' },
      { identifier: '10', value: 'A1' },
      { identifier: '21', value: 'S9' },
    ],
  })
})
