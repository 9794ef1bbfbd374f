/** What may stand in a cell. Numbers and bigints are written as they are; null is an empty cell. */
export type CsvCell = string | number | bigint | boolean | null

/** A text that a spreadsheet would run: it begins with = + - @ (full-width forms too), a tab, or a line end. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** A negative amount is a number to a spreadsheet, never a formula. */
const PLAIN_NUMBER = /^-\d+(\.\d+)?$/

/**
 * One line of a CSV file (RFC 4180, ends in CRLF). Texts that a spreadsheet would run as a formula get a leading
 * apostrophe, which spreadsheets show as plain text; plain negative numbers stay as they are.
 */
export function csvLine(cells: readonly CsvCell[], delimiter = ','): string {
  return `${cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)}\r\n`
}

/** A whole file, piece by piece: the header, then a line per row. A byte-order mark makes Excel read it as UTF-8. */
export async function* csvFile(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
  options: Readonly<{ delimiter?: string; byteOrderMark?: boolean }> = {},
): AsyncGenerator<string> {
  yield (options.byteOrderMark ? '\ufeff' : '') + csvLine(header, options.delimiter)
  for await (const row of rows) yield csvLine(row, options.delimiter)
}

function writeCell(cell: CsvCell, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = RUNS_AS_FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
  const needsQuotes = /["\r\n]/.test(safe) || safe.includes(delimiter) || safe !== safe.trim()
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe
}
