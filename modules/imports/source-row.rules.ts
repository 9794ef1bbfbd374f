import type { BatchReason } from '#lib/batch-rows'
import type { ImportRowOutcome } from './import.rules.ts'

/** A row as it was staged: its role, the line it begins on, and its cells by column. */
export interface SourceRow {
  readonly sequence: number
  readonly file: string
  readonly line: number
  readonly groupKey: string
  readonly content: Readonly<Record<string, string>>
  readonly outcome: ImportRowOutcome
}

export const rejectReasons = [
  'MISSING',
  'NOT_AN_AMOUNT',
  'NOT_A_QUANTITY',
  'NOT_A_TIME',
  'UNKNOWN_WORD',
  'UNKNOWN_COUNTRY',
  'UNKNOWN_CURRENCY',
  'TEXT_TOO_LONG',
  'NO_ORDER_ROW',
  'BROKEN_ROW',
  'OTHER_ROW_REJECTED',
  'UNKNOWN_SKU',
  'UNKNOWN_LOCATION',
  'ORDER_KNOWN_WITH_OTHER_CONTENT',
  'NOT_ACCEPTED',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Why a row is not taken: where in it, what stands there and what is expected instead. */
export interface RowProblem {
  readonly row: SourceRow
  readonly column: string | null
  readonly value: string | null
  readonly reason: RejectReason | BatchReason
  readonly expected: string
}

type Part = { readonly text: string } | { readonly role: string; readonly column: string }

const compiled = new Map<string, readonly Part[]>()

/** The parts of a field's text, read once per text: fixed ones and cells. */
export function partsOf(field: string): readonly Part[] {
  const known = compiled.get(field)
  if (known) return known
  const parts = field.split(/(\{[^{}]+\})/).flatMap((part): Part[] => {
    if (part === '') return []
    const cell = /^\{([^.{}]+)\.([^{}]+)\}$/.exec(part)
    return cell ? [{ role: cell[1] ?? '', column: cell[2] ?? '' }] : [{ text: part }]
  })
  if (compiled.size > 5_000) compiled.clear()
  compiled.set(field, parts)
  return parts
}

/** The column that a field reads first, to name it when its value is wrong. */
export function columnOf(field: string): string | null {
  const cell = partsOf(field).find((part) => 'column' in part)
  return cell && 'column' in cell ? cell.column : null
}

/** The rows that a field's cells are taken from, by role. */
export type Scope = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

/** The field's text in the scope, trimmed; what is not there is empty. */
export function textIn(scope: Scope, field: string | undefined): string {
  if (!field) return ''
  const parts = partsOf(field)
  const only = parts.length === 1 ? parts[0] : undefined
  if (only && 'column' in only) return (scope[only.role]?.[only.column] ?? '').trim()
  return parts
    .map((part) => ('text' in part ? part.text : (scope[part.role]?.[part.column] ?? '')))
    .join('')
    .trim()
}
