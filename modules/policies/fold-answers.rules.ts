import type { Answer, Facts, PolicyOutput } from './policy-definition.rules.ts'

/**
 * One answer from the rows that matched in a table that collects: integers are summed, texts listed once each in row
 * order, a boolean is true when any row says so.
 */
export function foldAnswers(rows: readonly Facts[], outputs: readonly PolicyOutput[]): Answer {
  return Object.fromEntries(
    outputs.map(({ name, type }) => {
      const given = rows.map((row) => row[name]).filter((value) => value !== undefined && value !== null)
      if (type === 'INTEGER') return [name, given.reduce<number>((sum, value) => sum + Number(value), 0)]
      if (type === 'BOOLEAN') return [name, given.includes(true)]
      return [name, [...new Set(given.map(String))]]
    }),
  )
}
