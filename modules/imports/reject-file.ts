import { csvLine } from '#lib/csv-writer'
import type { Actor } from '#platform/actor'
import { queryText } from '#platform/tenancy'
import type { ImportRunView } from './find-import-run.ts'

/** Columns that say what is wrong; an import reads past them, so that the corrected file can be given as it is. */
export const rejectColumns = [
  'import_line',
  'import_column',
  'import_value',
  'import_problem',
  'import_expected',
] as const

interface RejectLine {
  readonly line: number
  readonly id: string
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
  readonly expected: string | null
  readonly content: Readonly<Record<string, string>> | null
  readonly raw: string
}

const pageText = `
SELECT x.line, x.id, x."column", x.value, x.reason, x.expected, x.raw, r.content FROM "ImportReject" x
LEFT JOIN "ImportRow" r ON r."tenantId" = x."tenantId" AND r."runId" = x."runId" AND r.file = $5 AND r.line = x.line AND r.outcome = 'REJECTED'
WHERE x."tenantId" = current_tenant() AND x."runId" = $1::uuid AND x.file = $2 AND (x.line, x.id) > ($3, $4::uuid)
ORDER BY x.line, x.id LIMIT 1000`

const first = '00000000-0000-0000-0000-000000000000'

/**
 * The rejected rows of one of a run's files as CSV: its own columns, then what is wrong. Orders are rejected whole, so the file
 * holds all of their rows. A row that could not be read stands as its text in the first column. Formulas are neutralized.
 */
export async function* rejectFile(actor: Actor, run: ImportRunView, fileName: string): AsyncGenerator<string> {
  const file = run.files.find(({ name }) => name === fileName)
  if (!file) return
  const own = file.header.filter((column) => !rejectColumns.some((name) => name === column))
  yield csvLine([...own, ...rejectColumns])
  let after: Pick<RejectLine, 'line' | 'id'> = { line: 0, id: first }
  for (;;) {
    const values = [run.id, fileName, after.line, after.id, file.role]
    const page = await queryText<RejectLine>(actor, pageText, values)
    for (const row of page) {
      const isRead = row.content !== null && Object.keys(row.content).length > 0
      const cells = own.map((column, index) => (isRead ? (row.content?.[column] ?? '') : index === 0 ? row.raw : ''))
      yield csvLine([...cells, row.line, row.column, row.value, row.reason, row.expected])
    }
    const last = page.at(-1)
    if (!last || page.length < 1000) return
    after = last
  }
}
