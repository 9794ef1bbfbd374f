import type { BatchRow, RowOutcome } from '#lib/batch-rows'
import { importBarcodeRows } from '#modules/catalog/import-barcodes.step'
import { importKitRows } from '#modules/catalog/import-kits.step'
import { importProductRows } from '#modules/catalog/import-products.step'
import { importCustomerRows } from '#modules/customers/import-customers.step'
import { importOpeningStockRows } from '#modules/inventory/import-opening-stock.step'
import { importLocationRows } from '#modules/locations/import-locations.step'
import type { CommandContext } from '#platform/command'
import type { TableProfile } from '../profile.rules.ts'
import type { RowProblem, SourceRow } from '../source-row.rules.ts'
import type { RunRow } from './run.store.ts'
import type { SettledBatch } from './settle-orders.ts'
import { readGroups, readWindow } from './staging.store.ts'

const LARGEST_BATCH_ROWS = 500

type TableStep = (cx: CommandContext, rows: readonly BatchRow[]) => Promise<RowOutcome[]>

const stepOf: Readonly<Record<TableProfile['kind'], TableStep>> = {
  PRODUCTS: importProductRows,
  BARCODES: importBarcodeRows,
  KITS: importKitRows,
  CUSTOMERS: importCustomerRows,
  LOCATIONS: importLocationRows,
  OPENING_STOCK: importOpeningStockRows,
}

/** Takes the next rows of a table in, rows of one key together; null when none are left. */
export async function settleTable(
  cx: CommandContext,
  run: RunRow,
  profile: TableProfile,
): Promise<SettledBatch | null> {
  const window = await readWindow(cx, run.id, run.checkpoint.cursor, [profile.primary], LARGEST_BATCH_ROWS)
  if (window.length === 0) return null
  const found = await readGroups(cx, run.id, [profile.primary], [...new Set(window.map(({ groupKey }) => groupKey))])
  const staged = found.filter(({ outcome }) => outcome === 'STAGED').sort((a, b) => a.sequence - b.sequence)
  const { rows, cursor } = wholeGroups(staged, window.at(-1)?.sequence ?? 0)
  const outcomes = await stepOf[profile.kind](
    cx,
    rows.map((row) => batchRow(profile, row)),
  )
  const byLine = new Map(outcomes.map((outcome) => [outcome.line, outcome]))
  const rejected = rows.flatMap((row) => problemOf(row, byLine.get(row.line)))
  const bad = new Set(rejected.map(({ row }) => row))
  const count = (wanted: RowOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length
  return {
    accepted: rows.filter((row) => !bad.has(row)),
    rejected,
    setAside: [],
    totals: [],
    cursor,
    created: count('CREATED'),
    unchanged: count('UNCHANGED'),
  }
}

/** As many whole groups as fit a batch, at least one, however large. */
function wholeGroups(staged: readonly SourceRow[], end: number): { rows: readonly SourceRow[]; cursor: number } {
  const groups = [...Map.groupBy(staged, ({ groupKey }) => groupKey).values()]
  const taken: SourceRow[] = []
  for (const [index, group] of groups.entries()) {
    if (index > 0 && taken.length + group.length > LARGEST_BATCH_ROWS)
      return { rows: taken, cursor: (group[0]?.sequence ?? 1) - 1 }
    taken.push(...group)
  }
  return { rows: taken, cursor: end }
}

const batchRow = ({ rename }: TableProfile, { line, content }: SourceRow): BatchRow => ({
  line,
  cells: Object.fromEntries(Object.entries(content).map(([column, text]) => [rename[column] ?? column, text])),
})

function problemOf(row: SourceRow, outcome: RowOutcome | undefined): RowProblem[] {
  if (outcome?.outcome !== 'REJECTED') return []
  const { column, value, reason, expected } = outcome
  return [{ row, column, value, reason, expected }]
}
