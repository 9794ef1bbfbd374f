import { type BatchRow, type CellProblem, type RowOutcome, RowReader, rejected } from '#lib/batch-rows'
import { parseTimestamp } from '#lib/timestamps'
import type { CommandContext } from '#platform/command'
import { lockLevels } from './internal/level-lock.store.ts'
import { findOpeningPlaces, type OpeningPlace, openedQuantities } from './internal/opening-rows.store.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock } from './move-stock.step.ts'
import { type StockCondition, stockConditions } from './stock.rules.ts'

interface OpeningRow {
  readonly line: number
  readonly sku: string
  readonly location: string
  readonly bin: string
  readonly condition: StockCondition
  readonly quantity: number
  readonly unitCost: string | null
  readonly costCurrency: string | null
  readonly at: Date
}

/** Reads a row: sku, location, quantity; bin (MAIN), condition (SELLABLE), unit_cost, currency and counted_at (now) may be left out. */
function readRow(source: BatchRow, defaultCurrency: string, now: Date) {
  const row = new RowReader(source)
  const text = row.text('counted_at', 60)
  const at = text === undefined ? null : parseTimestamp(text, 'ISO_8601', 'UTC')
  if (at && (!at.ok || at.value > now))
    row.refuse('counted_at', 'WRONG_FORMAT', 'a time that has passed, such as 2026-01-31T18:00:00Z')
  const unitCost = row.matching('unit_cost', /^\d{1,12}(\.\d{1,6})?$/, 'a cost such as 4.25') ?? null
  const fields: OpeningRow = {
    line: source.line,
    sku: row.required('sku', 80),
    location: row.required('location', 40),
    bin: row.text('bin', 40) ?? 'MAIN',
    condition: row.choice('condition', stockConditions) ?? 'SELLABLE',
    quantity: row.required('quantity', 20) === '' ? 0 : (row.whole('quantity', 1, 100_000_000) ?? 0),
    unitCost,
    costCurrency: unitCost === null ? null : (row.currency('currency') ?? defaultCurrency),
    at: at?.ok ? at.value : now,
  }
  return { fields, problem: row.problem }
}

const keyOf = ({ sku, location, bin, condition }: OpeningRow): string => [sku, location, bin, condition].join('|')

function refusalOf(row: OpeningRow, place: OpeningPlace | undefined, seen: ReadonlySet<string>): CellProblem | null {
  if (!place?.variantId)
    return { column: 'sku', value: row.sku, reason: 'UNKNOWN_SKU', expected: 'a SKU of this tenant' }
  if (place.isKit)
    return { column: 'sku', value: row.sku, reason: 'KIT_REFUSED', expected: 'a component: kits lie on no shelf' }
  if (!place.locationId || !place.binId)
    return {
      column: 'location',
      value: row.location,
      reason: 'WRONG_FORMAT',
      expected: 'the code of a location, and of a bin of it',
    }
  if (!seen.has(keyOf(row))) return null
  return { column: 'sku', value: row.sku, reason: 'TWICE_IN_FILE', expected: 'each SKU once per bin and condition' }
}

/**
 * Books up to 500 rows of opening stock with its cost, in a constant number of statements. A place that was opened with the same
 * quantity before is unchanged, with another it is rejected: what differs later is a count or an adjustment.
 */
export async function importOpeningStockRows(cx: CommandContext, rows: readonly BatchRow[]): Promise<RowOutcome[]> {
  const outcomes = new Map<number, RowOutcome>()
  const reads = rows.map((row) => readRow(row, cx.actor.currency, cx.now))
  const good = reads.flatMap(({ fields, problem }) => {
    if (problem) outcomes.set(fields.line, rejected(fields.line, problem))
    return problem ? [] : [fields]
  })
  const places = await findOpeningPlaces(cx, good)
  const seen = new Set<string>()
  const wanted = good.flatMap((row) => {
    const place = places.get(row.line)
    const refusal = refusalOf(row, place, seen)
    seen.add(keyOf(row))
    if (refusal || !place) outcomes.set(row.line, rejected(row.line, refusal ?? unknown(row)))
    return refusal || !place
      ? []
      : [{ ...row, variantId: place.variantId ?? '', locationId: place.locationId ?? '', binId: place.binId ?? '' }]
  })
  await lockLevels(cx, wanted)
  const opened = await openedQuantities(cx, wanted)
  const fresh = wanted.filter((row) => {
    const before = opened.get(row.line)
    if (before === undefined) return true
    const expected = `the quantity ${before} with which it was opened; what differs is a count`
    const differs = { column: 'quantity', value: String(row.quantity), reason: 'ALREADY_TAKEN', expected } as const
    outcomes.set(
      row.line,
      before === row.quantity ? { line: row.line, outcome: 'UNCHANGED' } : rejected(row.line, differs),
    )
    return false
  })
  await open(cx, fresh)
  return rows.map(({ line }) => outcomes.get(line) ?? { line, outcome: 'CREATED' })
}

const unknown = ({ sku }: OpeningRow): CellProblem => ({
  column: 'sku',
  value: sku,
  reason: 'UNKNOWN_SKU',
  expected: 'a SKU',
})

type Placed = OpeningRow & { readonly variantId: string; readonly locationId: string; readonly binId: string }

async function open(cx: CommandContext, rows: readonly Placed[]): Promise<void> {
  if (rows.length === 0) return
  const moved = await moveStock(
    cx,
    rows.map(({ variantId, quantity, locationId, binId, condition, unitCost, costCurrency, at }) => ({
      kind: 'OPENING',
      variantId,
      quantity,
      to: { locationId, binId, condition },
      unitCost,
      costCurrency,
      at,
    })),
  )
  cx.record({
    type: 'stock.opened',
    objects: stockSubjects(rows),
    data: { lines: rows.length, units: rows.reduce((sum, { quantity }) => sum + quantity, 0) },
    changes: stockChanges(moved),
  })
}
