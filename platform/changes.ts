import { canonicalJson } from '#lib/canonical-json'
import type { Change } from './events.ts'

type Field = Change['before']

/** A value as an event keeps it: dates as ISO text, amounts as text, structures as JSON. */
function plain(value: unknown): Field {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return value.toISOString()
  return canonicalJson(value)
}

/**
 * Every field of `after` that differs from `before`, as an event records it; fields of `after` that are undefined were not
 * asked to change. Both rows hold values as the database gives them.
 */
export function changesBetween(
  object: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change[] {
  return Object.entries(after).flatMap(([field, value]) => {
    if (value === undefined) return []
    const change = { object, field, before: plain(before[field]), after: plain(value) }
    return change.before === change.after ? [] : [change]
  })
}

/** Every field of a new object that has a value. */
export const changesOfNew = (object: string, row: Readonly<Record<string, unknown>>): Change[] =>
  changesBetween(object, {}, row)
