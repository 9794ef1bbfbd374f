import type { Fact, Facts, FactType, PolicyInput, PolicyOutput } from './policy-definition.rules.ts'

/** What is wrong with one fact: which, what was given and what is expected. */
export interface FactProblem {
  readonly field: string
  readonly problem: 'MISSING' | 'WRONG_TYPE' | 'TOO_LARGE' | 'NOT_IN_LIST'
  readonly expected: string
}

const expectedOf = ({ type, values }: { type: FactType; values?: readonly string[] }): string =>
  values
    ? values.join(' | ')
    : type === 'INTEGER'
      ? 'an integer within 2^53'
      : type === 'TEXT'
        ? 'a text'
        : 'true or false'

function problemOf(value: Fact | undefined, field: PolicyInput | PolicyOutput): FactProblem['problem'] | null {
  if (value === undefined || value === null) return 'optional' in field && field.optional ? null : 'MISSING'
  if (field.type === 'INTEGER') {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'WRONG_TYPE'
    return Number.isSafeInteger(value) ? null : 'TOO_LARGE'
  }
  if (field.type === 'BOOLEAN') return typeof value === 'boolean' ? null : 'WRONG_TYPE'
  if (typeof value !== 'string') return 'WRONG_TYPE'
  return field.values && !field.values.includes(value) ? 'NOT_IN_LIST' : null
}

/**
 * Every declared input that the facts lack or hold wrongly. The engine itself would let a wrong type pass as "no match",
 * which reads like a decision and is none. Facts that no input declares are kept for later versions and not judged.
 */
export function factProblems(facts: Facts, inputs: readonly PolicyInput[]): readonly FactProblem[] {
  return inputs.flatMap((input) => {
    const problem = problemOf(facts[input.name], input)
    return problem ? [{ field: input.name, problem, expected: expectedOf(input) }] : []
  })
}

/** The answers of one row that are not of their declared type. A row may leave an answer out. */
export function answerProblems(row: Facts, outputs: readonly PolicyOutput[]): readonly FactProblem[] {
  return outputs.flatMap((output) => {
    const value = row[output.name]
    const problem = value === undefined || value === null ? null : problemOf(value, output)
    return problem ? [{ field: output.name, problem, expected: expectedOf(output) }] : []
  })
}

/** A bigint amount (minor units) as a fact; above 2^53 it throws RangeError rather than being rounded. */
export function amountFact(amount: bigint): number {
  const fact = Number(amount)
  if (!Number.isSafeInteger(fact)) throw new RangeError(`An amount of ${amount} minor units is no policy fact`)
  return fact
}
