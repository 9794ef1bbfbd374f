import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { SetAsideRow } from '../group-order.rules.ts'
import type { RowProblem, SourceRow } from '../source-row.rules.ts'
import type { Reading } from './run.store.ts'

export interface Reject {
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly reason: RowProblem['reason']
  readonly expected: string
  readonly raw: string
}

const insertStaged = `
INSERT INTO "ImportRow" ("tenantId", "runId", sequence, file, line, "groupKey", content, outcome)
SELECT $2::uuid, $3::uuid, sequence, file, line, "groupKey", content, outcome
FROM jsonb_to_recordset($1::jsonb) AS r(sequence int, file text, line int, "groupKey" text, content jsonb, outcome text)`

/** Keeps rows as they were read, to be mapped when all of an order's rows are here. One statement. */
export async function insertRows(cx: CommandContext, runId: string, rows: readonly SourceRow[]): Promise<void> {
  if (rows.length > 0) await cx.tx.$executeRawUnsafe(insertStaged, JSON.stringify(rows), cx.actor.tenantId, runId)
}

const insertRejected = `
INSERT INTO "ImportReject" ("tenantId", id, "runId", file, line, "column", value, reason, expected, raw)
SELECT $2::uuid, id, $3::uuid, file, line, "column", value, reason, expected, raw
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, file text, line int, "column" text, value text, reason text, expected text, raw text)`

export async function insertRejects(cx: CommandContext, runId: string, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length === 0) return
  const rows = rejects.map((reject) => ({ ...reject, id: newId() }))
  await cx.tx.$executeRawUnsafe(insertRejected, JSON.stringify(rows), cx.actor.tenantId, runId)
}

const windowText = `
SELECT sequence, "groupKey" FROM "ImportRow"
WHERE "tenantId" = $1::uuid AND "runId" = $2::uuid AND sequence > $3 AND outcome = 'STAGED' AND file = ANY ($4::text[])
ORDER BY sequence LIMIT $5`

const groupText = `
SELECT sequence, file, line, "groupKey", content, outcome FROM "ImportRow"
WHERE "tenantId" = $1::uuid AND "runId" = $2::uuid AND file = ANY ($3::text[]) AND "groupKey" = ANY ($4::text[])`

/** Where the next work begins: rows that are not settled, in the order in which they were read. */
export const readWindow = (cx: Reading, runId: string, after: number, roles: readonly string[], limit: number) =>
  cx.tx.$queryRawUnsafe<{ sequence: number; groupKey: string }[]>(
    windowText,
    cx.actor.tenantId,
    runId,
    after,
    roles,
    limit,
  )

/** All rows of the groups, or of the keys to look up. */
export const readGroups = (cx: Reading, runId: string, roles: readonly string[], keys: readonly string[]) =>
  cx.tx.$queryRawUnsafe<SourceRow[]>(groupText, cx.actor.tenantId, runId, roles, keys)

const settleText = `
UPDATE "ImportRow" r SET outcome = s.outcome
FROM jsonb_to_recordset($1::jsonb) AS s(outcome text, sequences int[])
WHERE r."tenantId" = $2::uuid AND r."runId" = $3::uuid AND r.sequence = ANY (s.sequences)`

export interface Settled {
  readonly accepted: readonly SourceRow[]
  readonly rejected: readonly RowProblem[]
  readonly setAside: readonly SetAsideRow[]
}

/** Writes down what became of each row. One statement. */
export async function settleRows(cx: CommandContext, runId: string, settled: Settled): Promise<void> {
  const sequences = (rows: readonly { readonly row: SourceRow }[]) => rows.map(({ row }) => row.sequence)
  const outcomes = [
    { outcome: 'ACCEPTED', sequences: settled.accepted.map(({ sequence }) => sequence) },
    { outcome: 'REJECTED', sequences: sequences(settled.rejected) },
    { outcome: 'SET_ASIDE', sequences: sequences(settled.setAside) },
  ].filter((each) => each.sequences.length > 0)
  if (outcomes.length === 0) return
  await cx.tx.$executeRawUnsafe(settleText, JSON.stringify(outcomes), cx.actor.tenantId, runId)
}

const insertAside = `
INSERT INTO "ImportSetAside" ("tenantId", id, "runId", kind, "groupKey", file, line, quantity, "amountMinor", currency, content)
SELECT $2::uuid, id, $3::uuid, kind, "groupKey", file, line, quantity, "amountMinor", currency, content
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, "groupKey" text, file text, line int, quantity int,
  "amountMinor" bigint, currency text, content jsonb)`

/** Keeps rows for the part that they belong to, with what they count and cost. */
export async function insertSetAside(
  cx: CommandContext,
  runId: string,
  setAside: readonly SetAsideRow[],
  fileOf: (role: string) => string,
): Promise<void> {
  const rows = setAside.map(({ row, kind, quantity, amountMinor, currency }) => ({
    id: newId(),
    kind,
    groupKey: row.groupKey,
    file: fileOf(row.file),
    line: row.line,
    quantity,
    amountMinor: amountMinor?.toString() ?? null,
    currency,
    content: row.content,
  }))
  if (rows.length > 0) await cx.tx.$executeRawUnsafe(insertAside, JSON.stringify(rows), cx.actor.tenantId, runId)
}

const acceptLookedUp = `
UPDATE "ImportRow" SET outcome = 'ACCEPTED' WHERE "tenantId" = $1::uuid AND "runId" = $2::uuid AND outcome = 'STAGED'`

/** Rows of files that are only looked things up in: they are taken in whether an order named them or not. */
export const acceptLookups = (cx: CommandContext, runId: string): Promise<number> =>
  cx.tx.$executeRawUnsafe(acceptLookedUp, cx.actor.tenantId, runId)
