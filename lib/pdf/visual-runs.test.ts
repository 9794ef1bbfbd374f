import { expect, test } from 'vitest'
import { visualRuns } from './visual-runs.ts'

test.each([
  ['left to right is one run', 'Straße 5', ['Straße 5'], false],
  ['a Hebrew line with a number: the number stands left of the word', 'שלום 42', ['42', 'שלום '], true],
  ['a Hebrew name within an English line', 'c/o שלום לוי, London', ['c/o ', 'שלום לוי', ', London'], false],
])('%s', (_, line, texts, isRightToLeft) => {
  const found = visualRuns(line)
  expect(found.runs.map(({ text }) => text)).toEqual(texts)
  expect(found.isRightToLeft).toBe(isRightToLeft)
})

test('brackets face the other way in a right-to-left run', () => {
  expect(visualRuns('(שלום)').runs.map(({ text }) => text)).toEqual([')שלום('])
})
