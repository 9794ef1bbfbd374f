/** One record found in a text: its fields, where the next record begins and over how many lines it went. */
export type FoundRecord = Readonly<{ fields: readonly string[]; next: number; lines: number }>

/** What the text at a place holds; `INCOMPLETE` wants more text, the others mean the quotes make no sense. */
export type RecordOutcome = FoundRecord | 'INCOMPLETE' | 'QUOTE_NOT_CLOSED' | 'TEXT_AFTER_QUOTE'

/** How a file is written. */
export type CsvDialect = Readonly<{ delimiter: string; newline: '\n' | '\r' }>

type Field = Readonly<{ value: string; end: number; lines: number }>

/**
 * Reads the record that begins at `start` (RFC 4180: quotes open only at the start of a field, a doubled quote is one).
 * A quote inside an unquoted field is itself (`12" pipe`). `isLast` says that no text follows.
 *
 * Own code instead of csv-parse, because after a quote that is not closed csv-parse drops the rest of what it holds without
 * a word, and an import must account for every line. The tests hold it to csv-parse's reading of well-formed files.
 */
export function readRecord(text: string, start: number, dialect: CsvDialect, isLast: boolean): RecordOutcome {
  const fields: string[] = []
  let [at, lines] = [start, 1]
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at, dialect.newline) : plainField(text, at, dialect)
    if (!field) return isLast ? 'QUOTE_NOT_CLOSED' : 'INCOMPLETE'
    // A quote at the edge of the text may be the first of two, and a line may go on: only the next piece tells.
    if (field.end >= text.length && !isLast) return 'INCOMPLETE'
    fields.push(field.value)
    lines += field.lines
    if (text.startsWith(dialect.delimiter, field.end)) {
      at = field.end + 1
      continue
    }
    const next = afterNewline(text, field.end, dialect.newline)
    if (next !== undefined) return { fields, next, lines }
    return isLast || field.end + 1 < text.length ? 'TEXT_AFTER_QUOTE' : 'INCOMPLETE'
  }
}

/** Where the line after the one at `start` begins, or undefined when this line does not end within the text. */
export function nextLine(text: string, start: number, newline: string): number | undefined {
  const end = text.indexOf(newline, start)
  return end < 0 ? undefined : end + 1
}

/** The delimiter that the first line uses most outside quotes; a comma when there is none. */
export function detectDelimiter(firstLine: string): string {
  const unquoted = firstLine.replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length }))
  return counted.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).delimiter
}

function quotedField(text: string, start: number, newline: string): Field | undefined {
  let [value, from] = ['', start + 1]
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return undefined
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1, lines: value.split(newline).length - 1 }
    value += '"'
    from = quote + 2
  }
}

function plainField(text: string, start: number, { delimiter, newline }: CsvDialect): Field {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== newline) end += 1
  // The carriage return of a Windows line end is no part of the last field.
  const isWindows = newline === '\n' && text[end - 1] === '\r' && end > start && text[end] !== delimiter
  return { value: text.slice(start, isWindows ? end - 1 : end), end, lines: 0 }
}

function afterNewline(text: string, end: number, newline: string): number | undefined {
  if (end >= text.length) return text.length
  if (text[end] === newline) return end + 1
  return text.startsWith('\r\n', end) ? end + 2 : undefined
}
