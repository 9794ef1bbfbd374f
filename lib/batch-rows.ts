import { cleanText } from './clean-text.ts'
import { isCurrency } from './currency.ts'
import { parseMoney } from './money.ts'
import { postalRules } from './postal/postal-rules.ts'

/** One row of an outside table: the line it stands on, and its cells as text by column. */
export interface BatchRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export const batchReasons = [
  'MISSING',
  'TEXT_TOO_LONG',
  'NOT_A_NUMBER',
  'NOT_AN_AMOUNT',
  'UNKNOWN_WORD',
  'UNKNOWN_COUNTRY',
  'UNKNOWN_CURRENCY',
  'WRONG_FORMAT',
  'UNKNOWN_SKU',
  'ALREADY_TAKEN',
  'TWICE_IN_FILE',
  'NOT_READY_FOR_SALE',
  'STATE_REFUSED',
  'KIT_REFUSED',
  'OTHER_ROW_REJECTED',
] as const
export type BatchReason = (typeof batchReasons)[number]

/** Why a row is not taken: where in it, what stands there, and what is expected instead. */
export interface CellProblem {
  readonly column: string | null
  readonly value: string | null
  readonly reason: BatchReason
  readonly expected: string
}

/** What became of a row. */
export type RowOutcome =
  | { readonly line: number; readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' }
  | ({ readonly line: number; readonly outcome: 'REJECTED' } & CellProblem)

export const rejected = (line: number, problem: CellProblem): RowOutcome => ({ line, outcome: 'REJECTED', ...problem })

/** What a batch command answers: counts, and each row's outcome as JSON, for answers are stored as plain facts. */
export function batchAnswer(outcomes: readonly RowOutcome[]) {
  const count = (wanted: RowOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length
  return {
    received: outcomes.length,
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    rejected: count('REJECTED'),
    outcomes: outcomes.map((outcome) => JSON.stringify(outcome)),
  }
}

/** The outcomes inside a batch command's answer, in the order of the rows. */
export const readOutcomes = (answer: { readonly outcomes: readonly string[] }): RowOutcome[] =>
  answer.outcomes.map((text) => JSON.parse(text) as RowOutcome)

const shown = (value: string): string => value.slice(0, 200)

/**
 * Reads the cells of one row and notes the first problem. A cell that is empty or missing says nothing: undefined. What is
 * read after a problem is not to be used.
 */
export class RowReader {
  problem: CellProblem | null = null
  readonly #cells: BatchRow['cells']

  constructor({ cells }: BatchRow) {
    this.#cells = cells
  }

  /** Notes what is wrong with a column's value; the first note stays. */
  refuse(column: string, reason: BatchReason, expected: string): undefined {
    this.problem ??= { column, value: shown(this.#cells[column] ?? ''), reason, expected }
    return undefined
  }

  text(column: string, maximum: number): string | undefined {
    const clean = cleanText(this.#cells[column] ?? '', maximum)
    if (!clean.ok)
      return this.refuse(column, 'TEXT_TOO_LONG', `at most ${maximum} characters, without NUL or broken ones`)
    return clean.value === '' ? undefined : clean.value
  }

  required(column: string, maximum: number): string {
    const text = this.text(column, maximum)
    if (text === undefined) this.refuse(column, 'MISSING', 'not empty')
    return text ?? ''
  }

  matching(column: string, pattern: RegExp, expected: string): string | undefined {
    const text = this.text(column, 200)
    if (text === undefined || pattern.test(text)) return text
    return this.refuse(column, 'WRONG_FORMAT', expected)
  }

  whole(column: string, least: number, most: number): number | undefined {
    const text = this.text(column, 40)
    if (text === undefined) return undefined
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
    if (value >= least && value <= most) return value
    return this.refuse(column, 'NOT_A_NUMBER', `a whole number from ${least} to ${most}`)
  }

  choice<V extends string>(column: string, values: readonly V[]): V | undefined {
    const word = this.text(column, 60)?.toUpperCase().replaceAll(/[\s-]/g, '_')
    if (word === undefined) return undefined
    return values.find((value) => value === word) ?? this.refuse(column, 'UNKNOWN_WORD', values.join(', '))
  }

  flag(column: string): boolean | undefined {
    const word = this.text(column, 20)?.toLowerCase()
    if (word === undefined) return undefined
    if (['yes', 'true', '1', 'y'].includes(word)) return true
    if (['no', 'false', '0', 'n'].includes(word)) return false
    return this.refuse(column, 'UNKNOWN_WORD', 'yes or no')
  }

  country(column: string): string | undefined {
    const code = this.text(column, 40)?.toUpperCase()
    if (code === undefined || (/^[A-Z]{2}$/.test(code) && postalRules(code))) return code
    return this.refuse(column, 'UNKNOWN_COUNTRY', 'a country of two letters, such as GB')
  }

  currency(column: string): string | undefined {
    const code = this.text(column, 20)?.toUpperCase()
    if (code === undefined || isCurrency(code)) return code
    return this.refuse(column, 'UNKNOWN_CURRENCY', 'a currency of three letters, such as GBP')
  }

  /** An amount in minor units of the currency, zero or more. */
  amount(column: string, currency: string): bigint | undefined {
    const text = this.text(column, 40)
    if (text === undefined) return undefined
    const parsed = parseMoney(text, currency)
    if (parsed.ok && parsed.value.amount >= 0n) return parsed.value.amount
    return this.refuse(column, 'NOT_AN_AMOUNT', `an amount such as 12.90, with no more decimals than ${currency} has`)
  }
}
