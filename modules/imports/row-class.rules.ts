import type { OrderProfile, RowCondition } from './profile.rules.ts'
import type { SourceRow } from './source-row.rules.ts'

const isZero = (text: string): boolean => /^-?0*([.,]0*)?$/.test(text) && text !== ''

function holds(condition: RowCondition, content: SourceRow['content']): boolean {
  const text = (content[condition.column] ?? '').trim()
  if (condition.equals && !condition.equals.includes(text)) return false
  if (condition.startsWith !== undefined && !text.startsWith(condition.startsWith)) return false
  if (condition.empty !== undefined && condition.empty !== (text === '')) return false
  if (condition.zero !== undefined && condition.zero !== isZero(text)) return false
  return condition.negative === undefined || condition.negative === text.startsWith('-')
}

const firstThat = <R extends { readonly when: readonly RowCondition[] }>(rules: readonly R[], row: SourceRow) =>
  rules.find(({ when }) => when.every((condition) => holds(condition, row.content)))

/** The part that the row is kept for, or null when it belongs to its order. */
export const setAsideKindOf = (profile: OrderProfile, row: SourceRow) =>
  row.file === profile.lines ? (firstThat(profile.setAside, row)?.kind ?? null) : null

/** What a line is when it is no goods, or null. */
export const lineClassOf = (profile: OrderProfile, row: SourceRow) => firstThat(profile.lineClasses, row)?.as ?? null
