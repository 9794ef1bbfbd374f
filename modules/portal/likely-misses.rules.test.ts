import { expect, test } from 'vitest'
import { likelyMisses } from './likely-misses.rules.ts'

const now = new Date('2026-11-23T14:00:00Z')
const day = (cutOff: string | null, due: number, lately: number) => ({
  nextCutOffAt: cutOff,
  dueAtNextCutOff: due,
  handedOverLately: lately,
})

test.each([
  ['no cut-off ahead', day(null, 0, 9), 0],
  ['the pace is enough', day('2026-11-23T16:00:00Z', 6, 9), 0],
  ['the pace leaves some behind', day('2026-11-23T16:00:00Z', 10, 9), 4],
  ['no pace yet, hours left', day('2026-11-23T16:00:00Z', 10, 0), 0],
  ['no pace in the last hour', day('2026-11-23T14:59:00Z', 10, 0), 10],
  ['a cut-off that has passed is counted as missed elsewhere', day('2026-11-23T13:00:00Z', 10, 9), 0],
])('likely misses: %s', (_, given, expected) => {
  expect(likelyMisses(given, now)).toBe(expected)
})
