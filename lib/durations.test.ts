import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from './durations.ts'

test.each([
  ['90m', 5_400_000],
  ['1d 4h 30m 10s', 102_610_000],
  ['1d4h', 100_800_000],
  [' 0s ', 0],
])('%j is %i ms', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds)
})

test.each(['', ' ', '5', '4h 1d', '1.5h', '-1h', '1h and 2m'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})

test.each([
  [0, '0s'],
  [999, '0s'],
  [-1, '0s'],
  [45_000, '45s'],
  [61_000, '1m 1s'],
  [3_600_000, '1h'],
  [3_645_000, '1h'],
  [11_100_000, '3h 5m'],
  [-187_200_000, '-2d 4h'],
])('%i ms is %j', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})

test('what is written is read back, within its second unit', () => {
  fc.assert(
    fc.property(fc.nat(), (milliseconds) => {
      const read = parseDuration(formatDuration(milliseconds)) ?? Number.NaN
      expect(milliseconds - read).toBeGreaterThanOrEqual(0)
      expect(milliseconds - read).toBeLessThan(
        milliseconds >= 86_400_000 ? 3_600_000 : milliseconds >= 3_600_000 ? 60_000 : 1_000,
      )
    }),
  )
})

test('what is no span is refused', () => {
  expect(() => formatDuration(Number.NaN)).toThrow(RangeError)
})
