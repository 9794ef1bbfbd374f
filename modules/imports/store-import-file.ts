import type { Readable } from 'node:stream'
import { detectDelimiter, readRecord } from '#lib/csv-record'
import { CsvFileError, type TextEncodingName, textOf } from '#lib/csv-source'
import type { Actor } from '#platform/actor'
import { openFile, storeFile } from '#platform/files'
import type { RunFile } from './match-files.rules.ts'

const LONGEST_HEADER = 100_000
const LARGEST_FILE_BYTES = 2 ** 31

/**
 * Keeps a file for an import, under its content's hash, and reads its header. At most `largest` bytes, 2 GiB unless said otherwise.
 * Throws CsvFileError when it is no table and FileTooLarge when it is too large.
 */
export async function storeImportFile(
  actor: Actor,
  name: string,
  source: Readable,
  encoding: TextEncodingName = 'utf-8',
  largest = LARGEST_FILE_BYTES,
): Promise<Omit<RunFile, 'role'>> {
  const stored = await storeFile(actor, source, largest)
  const kept = openFile(actor, stored.sha256)
  if (!kept) throw new Error(`the file ${stored.sha256} vanished after it was stored`)
  return { name, ...stored, header: await headerOf(kept, encoding) }
}

/** The columns named in the first line, as the rows will be read by. */
export async function headerOf(source: Readable, encoding: TextEncodingName): Promise<readonly string[]> {
  let text = ''
  for await (const piece of textOf(source, encoding)) {
    text += piece
    if (/\n|\r[^\n]/.test(text) || text.length > LONGEST_HEADER) break
  }
  source.destroy()
  const start = text.replace(/^[\r\n]+/, '')
  const delimiter = detectDelimiter(start.split(/[\r\n]/, 1)[0] ?? '')
  const newline = start.includes('\n') ? '\n' : '\r'
  const found = start === '' ? 'INCOMPLETE' : readRecord(start, 0, { delimiter, newline }, true)
  if (typeof found !== 'object') throw new CsvFileError('NO_HEADER')
  return found.fields.map((field, index) => field.trim() || `column ${index + 1}`)
}
