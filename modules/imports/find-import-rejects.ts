import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { RowProblem } from './source-row.rules.ts'

/** A row that was not taken: where it stands, what is wrong with it and what is expected. */
export interface ImportRejectView {
  readonly id: string
  readonly runId: string
  readonly file: string
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly reason: RowProblem['reason']
  readonly expected: string | null
  /** The row's cells as a line of CSV, in the order of the file's header. */
  readonly raw: string
}

export interface ImportRejectFilter {
  readonly runId: string
  readonly reasons?: readonly RowProblem['reason'][] | null
  readonly file?: string | null
}

const select = `
SELECT x.id, x."runId", x.file, x.line, x."column", x.value, x.reason, x.expected, x.raw FROM "ImportReject" x`

const byLine: KeysetOrder = { orderBy: 'LINE', keySql: 'x.line', idSql: 'x.id', direction: 'ASC', keyCast: 'int' }

/** Rejected rows of a run by their line. One statement. */
export function findImportRejects(
  actor: Actor,
  filter: ImportRejectFilter,
  page: PageRequest,
): Promise<Page<ImportRejectView>> {
  const where = new Conditions()
    .always('x."tenantId" = current_tenant()')
    .add('x."runId" = ?::uuid', filter.runId)
    .add('x.reason = ANY(?::text[])', filter.reasons)
    .add('x.file = ?', filter.file)
  return findPage<ImportRejectView>(actor, { select, where, order: byLine }, page)
}
