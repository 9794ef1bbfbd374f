import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { query } from '#platform/tenancy'
import { type Checkpoint, checkpointSchema } from './checkpoint.rules.ts'
import type { ImportKind, ImportStatus, SetAsideKind } from './import.rules.ts'
import type { RunFile } from './match-files.rules.ts'

/** Rows of one kind that were set aside, with what they count and cost; amounts in minor units of one currency. */
export interface SetAsideTotal {
  readonly kind: SetAsideKind
  readonly currency: string | null
  readonly rows: number
  /** Distinct orders, invoices or notes. */
  readonly groups: number
  readonly amountMinor: string
}

export interface ImportRunView {
  readonly id: string
  readonly profileKey: string
  readonly kind: ImportKind
  readonly status: ImportStatus
  readonly files: readonly RunFile[]
  readonly options: Readonly<Record<string, unknown>>
  /** Rows. While the run lasts, received is more than the rest together. */
  readonly received: number
  readonly accepted: number
  readonly setAside: number
  readonly rejected: number
  /** Orders. */
  readonly ordersCreated: number
  readonly unchanged: number
  readonly checkpoint: Checkpoint
  readonly totalBytes: number
  readonly stagedBytes: number
  readonly createdAt: Date
  readonly finishedAt: Date | null
  readonly error: string | null
  readonly version: number
}

export interface ImportTotals {
  /** Totals of the orders taken in, unchanged ones included, by currency, in minor units. */
  readonly accepted: Checkpoint['accepted']
  readonly setAside: readonly SetAsideTotal[]
}

export const runColumns = `r.id, r."profileKey", r.kind, r.status, r.files, r.options, r.received, r.accepted, r."setAside", r.rejected,
  r."ordersCreated", r.unchanged, r.checkpoint, r."totalBytes", r."stagedBytes", r."createdAt", r."finishedAt", r.error, r.version`

export type RunRowAsRead = Omit<ImportRunView, 'checkpoint' | 'totalBytes' | 'stagedBytes'> & {
  readonly checkpoint: unknown
  readonly totalBytes: bigint
  readonly stagedBytes: bigint
}

export const runView = (row: RunRowAsRead): ImportRunView => ({
  ...row,
  checkpoint: checkpointSchema.parse(row.checkpoint),
  totalBytes: Number(row.totalBytes),
  stagedBytes: Number(row.stagedBytes),
})

const one = {
  name: 'find_import_run',
  text: `SELECT ${runColumns} FROM "ImportRun" r WHERE r."tenantId" = current_tenant() AND r.id = $1::uuid`,
}

/** One run with its counts and how far it is; null when there is none. */
export async function findImportRun(actor: Actor, runId: string): Promise<ImportRunView | null> {
  if (!isUuid(runId)) return null
  const [row] = await query<RunRowAsRead>(actor, one, [runId])
  return row ? runView(row) : null
}

const totals = {
  name: 'find_import_totals',
  text: `SELECT s.kind, s.currency, count(*)::int AS rows, count(DISTINCT s."groupKey")::int AS groups,
      coalesce(sum(s."amountMinor"), 0)::text AS "amountMinor"
    FROM "ImportSetAside" s WHERE s."tenantId" = current_tenant() AND s."runId" = $1::uuid GROUP BY 1, 2 ORDER BY 1, 2`,
}

/** What a run came to in money, by currency. */
export async function findImportTotals(actor: Actor, run: ImportRunView): Promise<ImportTotals> {
  return { accepted: run.checkpoint.accepted, setAside: await query<SetAsideTotal>(actor, totals, [run.id]) }
}
