import { expect, test } from 'vitest'
import { detectDelimiter, nextLine, readRecord } from './csv-record.ts'

const unix = { delimiter: ',', newline: '\n' } as const

test.each([
  ['a,b\nc', false, { fields: ['a', 'b'], next: 4, lines: 1 }],
  ['"a\n""b""",\nc', false, { fields: ['a\n"b"', ''], next: 11, lines: 2 }],
  ['a,b', true, { fields: ['a', 'b'], next: 3, lines: 1 }],
  ['a,b', false, 'INCOMPLETE'],
  ['a,"b"', false, 'INCOMPLETE'],
  ['a,"b"\r', false, 'INCOMPLETE'],
  ['a,"b', false, 'INCOMPLETE'],
  ['a,"b', true, 'QUOTE_NOT_CLOSED'],
  ['a,"b"c\n', false, 'TEXT_AFTER_QUOTE'],
])('%j, last: %s', (text, isLast, outcome) => {
  expect(readRecord(text, 0, unix, isLast)).toEqual(outcome)
})

test('the delimiter is the one that the first line uses most outside quotes', () => {
  expect(detectDelimiter('a;"b,c,d,e";f')).toBe(';')
  expect(detectDelimiter('a\tb,c\td')).toBe('\t')
  expect(detectDelimiter('only')).toBe(',')
})

test('the next line is found, or known to be missing', () => {
  expect(nextLine('ab\nc', 0, '\n')).toBe(3)
  expect(nextLine('ab\nc', 3, '\n')).toBeUndefined()
})
