import { csvLine } from '#lib/csv-writer'
import type { Reject } from './internal/staging.store.ts'
import type { RunFile } from './match-files.rules.ts'
import type { RowProblem } from './source-row.rules.ts'

const LONGEST_RAW = 20_000

/** Rejected rows as they are kept: with the file's name, the line, and the row's cells as a line of CSV in the header's order. */
export const rejectsOf = (problems: readonly RowProblem[], files: readonly RunFile[]): Reject[] =>
  problems.map(({ row, column, value, reason, expected }) => {
    const file = files.find(({ role }) => role === row.file)
    const cells = (file?.header ?? []).map((name) => row.content[name] ?? '')
    const raw = csvLine(cells).trimEnd().slice(0, LONGEST_RAW)
    return { file: file?.name ?? row.file, line: row.line, column, value, reason, expected, raw }
  })
