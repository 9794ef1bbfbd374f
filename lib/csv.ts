import type { Readable } from 'node:stream'
import { type CsvDialect, detectDelimiter, nextLine, readRecord } from './csv-record.ts'
import { CsvFileError, type TextEncodingName, textOf } from './csv-source.ts'

/** How to read a table. Everything has a sensible default. */
export type CsvOptions = Readonly<{
  /** One character; detected from the first line when not given. */
  delimiter?: string
  encoding?: TextEncodingName
  /** Column names of a file that has no header line. */
  header?: readonly string[]
  /** Their name of a column → ours. Columns not listed keep their name. */
  rename?: Readonly<Record<string, string>>
  /** Rows already dealt with in an earlier run: they are counted, not given. */
  skipRows?: number
  /** Characters in one record before it is refused; one million by default. */
  longestRecord?: number
}>

/** Why a row has no record. */
export type CsvRowProblem =
  | Readonly<{ code: 'WRONG_COLUMN_COUNT'; expected: number; found: number }>
  | Readonly<{ code: 'QUOTE_NOT_CLOSED' | 'TEXT_AFTER_QUOTE' }>
  | Readonly<{ code: 'RECORD_TOO_LONG'; maximum: number }>

/**
 * A row of the table: its number (1 is the first after the header, good and bad counted alike, so it serves to resume),
 * the line on which it begins, and either its values by column or the problem with its text (at most 500 characters).
 */
export type CsvRow = Readonly<{ row: number; line: number }> &
  (Readonly<{ record: Readonly<Record<string, string>> }> | Readonly<{ error: CsvRowProblem; text: string }>)

type RawRow = Readonly<{ line: number; text: string }> &
  (Readonly<{ fields: readonly string[] }> | Readonly<{ error: CsvRowProblem }>)

const LONGEST_RECORD = 1_000_000
const SHOWN_CHARACTERS = 500

/**
 * Reads a CSV or TSV stream row by row without ever holding the file. A bad row is given with its problem and reading
 * goes on at the next line; empty lines are skipped. Throws CsvFileError for what is no table, and the stream's own errors.
 */
export async function* readCsv(source: Readable, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  let header = options.header && namedColumns(options.header, options)
  let row = 0
  for await (const raw of rawRows(source, options)) {
    if (!header) {
      if ('error' in raw) throw new CsvFileError('NO_HEADER')
      header = namedColumns(raw.fields, options)
      continue
    }
    row += 1
    if (row > (options.skipRows ?? 0)) yield { row, ...withColumns(header, raw) }
  }
  if (!header) throw new CsvFileError('NO_HEADER')
}

function namedColumns(fields: readonly string[], { rename = {} }: CsvOptions): readonly string[] {
  const names = fields.map((field, index) => {
    const name = field.trim() || `column ${index + 1}`
    return Object.hasOwn(rename, name) ? (rename[name] ?? name) : name
  })
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) throw new CsvFileError('DUPLICATE_COLUMN', twice)
  return names
}

function withColumns(header: readonly string[], raw: RawRow) {
  const { line, text } = raw
  if ('error' in raw) return { line, error: raw.error, text: text.slice(0, SHOWN_CHARACTERS) }
  const { fields } = raw
  if (fields.length !== header.length) {
    const error = { code: 'WRONG_COLUMN_COUNT', expected: header.length, found: fields.length } as const
    return { line, error, text: text.slice(0, SHOWN_CHARACTERS) }
  }
  return { line, record: Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])) }
}

/** Every non-empty line of the stream belongs to exactly one of these. */
async function* rawRows(source: Readable, options: CsvOptions): AsyncGenerator<RawRow> {
  const longest = options.longestRecord ?? LONGEST_RECORD
  let place: Place = { at: 0, line: 1, isInsideLongLine: false }
  let rest = ''
  let dialect: CsvDialect | undefined
  for await (const { piece, isLast } of withEnd(textOf(source, options.encoding ?? 'utf-8'))) {
    rest += piece
    dialect ??= dialectOf(rest, isLast || rest.length > longest, options.delimiter)
    if (!dialect) continue
    place = yield* readPiece(rest, { dialect, isLast, longest }, { ...place, at: 0 })
    rest = rest.slice(place.at)
  }
}

type Reading = Readonly<{ dialect: CsvDialect; isLast: boolean; longest: number }>

/** How far the text has been read. Inside a line that was refused for its length, the rest of that line is passed over. */
type Place = Readonly<{ at: number; line: number; isInsideLongLine: boolean }>

/** Reads what is complete in the piece, and returns where the incomplete rest begins. */
function* readPiece(text: string, reading: Reading, from: Place): Generator<RawRow, Place> {
  const { dialect, isLast, longest } = reading
  let { at, line } = from
  if (from.isInsideLongLine) {
    const next = nextLine(text, at, dialect.newline)
    if (next === undefined) return { ...from, at: text.length }
    at = next
    line += 1
  }
  while (at < text.length) {
    const found = readRecord(text, at, dialect, isLast)
    if (typeof found === 'object') {
      if (!isEmptyLine(text, at, dialect.newline))
        yield { line, fields: found.fields, text: text.slice(at, found.next) }
      at = found.next
      line += found.lines
      continue
    }
    if (found === 'INCOMPLETE' && text.length - at <= longest) break
    const next = nextLine(text, at, dialect.newline)
    const error = problemOf(found, (next ?? text.length) - at, longest)
    yield { line, error, text: text.slice(at, next).slice(0, SHOWN_CHARACTERS) }
    if (next === undefined) return { at: text.length, line, isInsideLongLine: true }
    at = next
    line += 1
  }
  return { at, line, isInsideLongLine: false }
}

function problemOf(outcome: 'INCOMPLETE' | 'QUOTE_NOT_CLOSED' | 'TEXT_AFTER_QUOTE', length: number, maximum: number) {
  if (length > maximum) return { code: 'RECORD_TOO_LONG', maximum } as const
  return { code: outcome === 'INCOMPLETE' ? 'QUOTE_NOT_CLOSED' : outcome } as const
}

function isEmptyLine(text: string, at: number, newline: string): boolean {
  return text[at] === newline || text.startsWith('\r\n', at)
}

/** Known once the first line is complete. */
function dialectOf(text: string, isEnough: boolean, delimiter: string | undefined): CsvDialect | undefined {
  const end = text.search(/[\r\n]/)
  // A carriage return at the very end may be half of a Windows line end.
  if ((end < 0 || end === text.length - 1) && !isEnough) return undefined
  const newline = text[end] === '\r' && text[end + 1] !== '\n' ? '\r' : '\n'
  return { delimiter: delimiter ?? detectDelimiter(end < 0 ? text : text.slice(0, end)), newline }
}

async function* withEnd(pieces: AsyncIterable<string>): AsyncGenerator<{ piece: string; isLast: boolean }> {
  for await (const piece of pieces) yield { piece, isLast: false }
  yield { piece: '', isLast: true }
}
