import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { type ImportRunView, type RunRowAsRead, runColumns, runView } from './find-import-run.ts'
import type { ImportStatus } from './import.rules.ts'

export interface ImportRunFilter {
  readonly statuses?: readonly ImportStatus[] | null
  readonly profileKey?: string | null
  readonly ids?: readonly string[] | null
}

const newestFirst: KeysetOrder = {
  orderBy: 'NEWEST',
  keySql: 'r.id',
  idSql: 'r.id',
  direction: 'DESC',
  keyCast: 'uuid',
}

/** Imports, the newest first. One statement. */
export async function findImportRuns(
  actor: Actor,
  filter: ImportRunFilter,
  page: PageRequest,
): Promise<Page<ImportRunView>> {
  const where = new Conditions()
    .always('r."tenantId" = current_tenant()')
    .add('r.id = ANY(?::uuid[])', filter.ids)
    .add('r.status = ANY(?::text[])', filter.statuses)
    .add('r."profileKey" = ?', filter.profileKey)
  const select = `SELECT ${runColumns} FROM "ImportRun" r`
  const found = await findPage<RunRowAsRead>(actor, { select, where, order: newestFirst }, page)
  return { ...found, rows: found.rows.map(runView) }
}
