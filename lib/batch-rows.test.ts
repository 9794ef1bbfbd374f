import { expect, test } from 'vitest'
import { batchAnswer, RowReader, readOutcomes, rejected } from './batch-rows.ts'

const reader = (cells: Record<string, string>) => new RowReader({ line: 2, cells })

test('cells that say nothing are undefined, and a required one is missing', () => {
  const row = reader({ a: '  ' })
  expect([row.text('a', 10), row.whole('b', 0, 9), row.flag('c'), row.choice('d', ['X'])]).toEqual(
    Array(4).fill(undefined),
  )
  expect(row.problem).toBeNull()
  row.required('a', 10)
  expect(row.problem).toEqual({ column: 'a', value: '  ', reason: 'MISSING', expected: 'not empty' })
})

test.each([
  ['text', (r: RowReader) => r.text('x', 3), 'abcd', 'TEXT_TOO_LONG'],
  ['number', (r: RowReader) => r.whole('x', 1, 9), '10', 'NOT_A_NUMBER'],
  ['fraction', (r: RowReader) => r.whole('x', 1, 9), '1.5', 'NOT_A_NUMBER'],
  ['exponent', (r: RowReader) => r.whole('x', 1, 9), '1e0', 'NOT_A_NUMBER'],
  ['choice', (r: RowReader) => r.choice('x', ['EACH']), 'pallet', 'UNKNOWN_WORD'],
  ['flag', (r: RowReader) => r.flag('x'), 'maybe', 'UNKNOWN_WORD'],
  ['country', (r: RowReader) => r.country('x'), 'UK', 'UNKNOWN_COUNTRY'],
  ['currency', (r: RowReader) => r.currency('x'), '€', 'UNKNOWN_CURRENCY'],
  ['amount', (r: RowReader) => r.amount('x', 'GBP'), '1.234', 'NOT_AN_AMOUNT'],
  ['negative amount', (r: RowReader) => r.amount('x', 'GBP'), '-1', 'NOT_AN_AMOUNT'],
  ['format', (r: RowReader) => r.matching('x', /^\d+$/, 'digits'), 'x', 'WRONG_FORMAT'],
])('a wrong %s is refused with its value', (_, read, value, reason) => {
  const row = reader({ x: value })
  expect(read(row)).toBeUndefined()
  expect(row.problem).toMatchObject({ column: 'x', value, reason })
})

test('the first problem of a row stays', () => {
  const row = reader({ a: 'x', b: 'y' })
  row.whole('a', 0, 1)
  row.flag('b')
  expect(row.problem?.column).toBe('a')
})

test('an answer counts its outcomes and gives them back', () => {
  const problem = { column: 'sku', value: '', reason: 'MISSING', expected: 'not empty' } as const
  const outcomes = [
    { line: 2, outcome: 'CREATED' } as const,
    rejected(3, problem),
    { line: 4, outcome: 'UNCHANGED' } as const,
  ]
  const answer = batchAnswer(outcomes)
  expect(answer).toMatchObject({ received: 3, created: 1, updated: 0, unchanged: 1, rejected: 1 })
  expect(readOutcomes(answer)).toEqual(outcomes)
})
