import type { CsvRow } from '#lib/csv'
import { detectDelimiter, readRecord } from '#lib/csv-record'
import { csvLine } from '#lib/csv-writer'
import type { Reject } from './internal/staging.store.ts'
import type { RunFile } from './match-files.rules.ts'
import type { ProfileDefinition } from './profile.rules.ts'
import type { RejectReason, SourceRow } from './source-row.rules.ts'

export interface StagedRow {
  readonly row: SourceRow
  readonly reject: (Reject & { readonly reason: RejectReason }) | null
}

/** An apostrophe that keeps a spreadsheet from running a cell is no part of the value: files that we wrote have such. */
const unguarded = (text: string): string => (/^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text)

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const storable = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed()

const expectedOf = {
  WRONG_COLUMN_COUNT: 'as many cells as the header has columns',
  QUOTE_NOT_CLOSED: 'a closing quote',
  TEXT_AFTER_QUOTE: 'a delimiter or line end after a closing quote',
  RECORD_TOO_LONG: 'a row of at most one million characters',
}

/** The row as it is staged. One that cannot be read is rejected at once, under its order's key when that can still be seen. */
export function stagedRow(profile: ProfileDefinition, file: RunFile, sequence: number, csv: CsvRow): StagedRow {
  const role = file.role ?? ''
  const keyColumn = profile.files[role]?.key ?? ''
  const common = { sequence, file: role, line: csv.line }
  const rejected = (
    groupKey: string,
    content: SourceRow['content'],
    why: Pick<Reject, 'column' | 'value' | 'expected' | 'raw'>,
    reason: RejectReason,
  ): StagedRow => ({
    row: { ...common, groupKey, content, outcome: 'REJECTED' },
    reject: { file: file.name, line: csv.line, reason, ...why, raw: storable(why.raw).slice(0, 20_000) },
  })
  if ('error' in csv) {
    const expected = expectedOf[csv.error.code]
    return rejected(
      keyOf(profile, keyIn(csv.text, file.header.indexOf(keyColumn))),
      {},
      { column: null, value: null, expected, raw: csv.text },
      'BROKEN_ROW',
    )
  }
  const cells = Object.entries(csv.record)
  const raw = csvLine(cells.map(([, text]) => text)).trimEnd()
  const odd = cells.find(([, text]) => !isStorable(text))
  const content = Object.fromEntries(cells.map(([column, text]) => [column, unguarded(odd ? storable(text) : text)]))
  const groupKey = keyOf(profile, content[keyColumn] ?? '')
  if (odd) {
    const why = {
      column: odd[0],
      value: storable(odd[1]).slice(0, 200),
      expected: 'text without NUL or broken characters',
      raw,
    }
    return rejected(groupKey, content, why, 'BROKEN_ROW')
  }
  if (groupKey !== '') return { row: { ...common, groupKey, content, outcome: 'STAGED' }, reject: null }
  return rejected('', content, { column: keyColumn, value: '', expected: 'not empty', raw }, 'MISSING')
}

/** One spelling per key, so that no order is taken for two. */
function keyOf(profile: ProfileDefinition, cell: string): string {
  const key = cell.trim().normalize('NFC')
  return profile.stripApostrophes ? key.replace(/^'(?=\d)/, '') : key
}

/** The order's key in a row whose cells do not add up: everything left of the mistake stands where it should. */
function keyIn(text: string, index: number): string {
  const found = readRecord(text, 0, { delimiter: detectDelimiter(text), newline: '\n' }, true)
  const fields = typeof found === 'object' ? found.fields : text.split(detectDelimiter(text))
  return index < 0 ? '' : storable(fields[index] ?? '')
}
