import { type BatchRow, type RowOutcome, rejected } from '#lib/batch-rows'
import { changesBetween, changesOfNew } from '#platform/changes'
import type { CommandContext } from '#platform/command'
import { assertUnrestricted } from '#platform/master-data'
import { makeDefaultBins } from './internal/location.store.ts'
import { insertLocations, type KnownLocation, lockByCodes, saveLocations } from './internal/location-batch.store.ts'
import { type LocationRowFields, readLocationRow } from './location-row.rules.ts'

interface Read {
  readonly line: number
  readonly fields: LocationRowFields
}

/** Reads the rows; of several with one code only the first counts. */
function readRows(cx: CommandContext, rows: readonly BatchRow[], outcomes: Map<number, RowOutcome>): Read[] {
  const seen = new Set<string>()
  return rows.flatMap((source) => {
    const { line, fields, problem } = readLocationRow(source, cx.actor.currency)
    const twice = { column: 'code', value: fields.code, reason: 'TWICE_IN_FILE', expected: 'each code once' } as const
    const refused = problem ?? (seen.has(fields.code) ? twice : null)
    seen.add(fields.code)
    if (!refused) return [{ line, fields }]
    outcomes.set(line, rejected(line, refused))
    return []
  })
}

/** The rows that say something new of a location that is there. */
function updatesOf(
  reads: readonly Read[],
  known: ReadonlyMap<string, KnownLocation>,
  outcomes: Map<number, RowOutcome>,
) {
  return reads.flatMap(({ line, fields }) => {
    const before = known.get(fields.code)
    if (!before) return []
    const changes = changesBetween(`Location:${before.id}`, { ...before }, { ...fields })
    outcomes.set(line, { line, outcome: changes.length > 0 ? 'UPDATED' : 'UNCHANGED' })
    return changes.length > 0 ? [{ id: before.id, fields, changes }] : []
  })
}

/**
 * Takes up to 500 rows of a location table in, in a constant number of statements: makes locations with their default bins, or
 * changes those that are there by code. What a row does not say stays. Records one event.
 */
export async function importLocationRows(cx: CommandContext, rows: readonly BatchRow[]): Promise<RowOutcome[]> {
  assertUnrestricted(cx.actor)
  const outcomes = new Map<number, RowOutcome>()
  const reads = readRows(cx, rows, outcomes)
  const locked = await lockByCodes(
    cx,
    reads.map(({ fields }) => fields.code),
  )
  const known = new Map(locked.map((location) => [location.code, location]))
  const fresh = reads.filter(({ fields }) => !known.has(fields.code))
  const updates = updatesOf(reads, known, outcomes)
  const made = await insertLocations(
    cx,
    fresh.map(({ fields }) => fields),
  )
  for (const { line } of fresh) outcomes.set(line, { line, outcome: 'CREATED' })
  await makeDefaultBins(
    cx,
    made.map(({ id }) => id),
  )
  await saveLocations(
    cx,
    updates.map(({ id, fields }) => ({ ...fields, id })),
  )
  cx.record({
    type: 'location.imported',
    objects: [...made, ...updates].map(({ id }) => ({ type: 'Location', id })),
    data: { received: rows.length, created: made.length, updated: updates.length },
    changes: [
      ...made.flatMap(({ id, ...row }) => changesOfNew(`Location:${id}`, row)),
      ...updates.flatMap(({ changes }) => changes),
    ],
  })
  return rows.map(({ line }) => outcomes.get(line) ?? { line, outcome: 'UNCHANGED' })
}
