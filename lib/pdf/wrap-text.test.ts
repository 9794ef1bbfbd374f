import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from './wrap-text.ts'

const letters = (text: string) => [...text].length

test.each([
  ['breaks at spaces', 'one two three', 7, undefined, ['one two', 'three']],
  ['breaks a word that is wider than a line', 'Donaudampfschiff', 6, undefined, ['Donaud', 'ampfsc', 'hiff']],
  ['keeps line breaks', 'a\nb', 9, undefined, ['a', 'b']],
  ['ends in a mark when there is no more room', 'one two three four', 7, 2, ['one two', 'three…']],
  ['prints no marks of direction', 'abc\u202edef', 9, undefined, ['abc def']],
] as const)('%s', (_, text, width, maximum, expected) => {
  expect(wrapText(text, width, letters, maximum)).toEqual(expected)
})

test('no line is wider than the box, and without a limit no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ß', 'ł', 'ש', ' ', '\n') }),
      fc.integer({ min: 1, max: 12 }),
      (text, width) => {
        const lines = wrapText(text, width, letters)
        for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
  )
})
