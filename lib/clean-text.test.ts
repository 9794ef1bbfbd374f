import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

test.each([
  ['  São Paulo ', 20, 'São Paulo'],
  ['Sa\u0303o', 3, 'São'],
  ['', 0, ''],
  ['👍', 2, '👍'],
  ['line\nbreak\tkept', 50, 'line\nbreak\tkept'],
])('%j is kept', (text, maximum, value) => {
  expect(cleanText(text, maximum)).toEqual({ ok: true, value })
})

test.each([
  ['a\0b', 10, { code: 'NUL_CHARACTER', position: 1 }],
  ['a\ud83d', 10, { code: 'LONE_SURROGATE' }],
  ['\udc4da', 10, { code: 'LONE_SURROGATE' }],
  ['abcd', 3, { code: 'TOO_LONG', maximum: 3, length: 4 }],
])('%j is refused', (text, maximum, error) => {
  expect(cleanText(text, maximum)).toEqual({ ok: false, error })
})

test('what is kept can be written as UTF-8 and read back, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      const cleaned = cleanText(text, 500)
      fc.pre(cleaned.ok)
      if (!cleaned.ok) return
      expect(Buffer.from(cleaned.value, 'utf8').toString('utf8')).toBe(cleaned.value)
      expect(cleanText(cleaned.value, 500)).toEqual(cleaned)
    }),
  )
})
