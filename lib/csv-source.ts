import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** How the bytes of a file are to be read. Latin-1 is read as Windows-1252, its superset that such files are really in. */
export type TextEncodingName = 'utf-8' | 'latin1'

/** A file that cannot be read as a table at all; `column` names the header cell at fault. */
export class CsvFileError extends Error {
  readonly code: 'NOT_TEXT' | 'NO_HEADER' | 'DUPLICATE_COLUMN' | 'BROKEN_COMPRESSION'
  readonly column: string | undefined

  constructor(code: CsvFileError['code'], column?: string) {
    super(column === undefined ? code : `${code}: ${column}`)
    this.name = 'CsvFileError'
    this.code = code
    this.column = column
  }
}

/**
 * The text of a stream, piece by piece: gzip is recognized by its first bytes and undone, a byte-order mark is dropped
 * (UTF-16 is recognized by it), bytes that are no UTF-8 become U+FFFD. NUL in the first piece means no text: NOT_TEXT.
 */
export async function* textOf(source: Readable, encoding: TextEncodingName): AsyncGenerator<string> {
  const bytes = await startingWith(await uncompressed(source), 2)
  const isUtf16 = bytes.head[0] === 0xff && bytes.head[1] === 0xfe
  if (!isUtf16 && bytes.head.includes(0)) throw new CsvFileError('NOT_TEXT')
  const decoder = new TextDecoder(isUtf16 ? 'utf-16le' : encoding)
  for await (const chunk of bytes.all) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function uncompressed(source: Readable): Promise<AsyncIterable<Buffer>> {
  const bytes = await startingWith(source, 2)
  if (bytes.head[0] !== 0x1f || bytes.head[1] !== 0x8b) return bytes.all
  const gunzip = createGunzip()
  // Errors of either stream surface where the unzipped bytes are awaited.
  pipeline(Readable.from(bytes.all, { objectMode: false }), gunzip, () => {})
  return failingAs(gunzip)
}

async function* failingAs(gunzip: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* gunzip
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code.startsWith('Z_') ? new CsvFileError('BROKEN_COMPRESSION') : error
  }
}

/** Reads until `size` bytes are known, and gives them together with the whole stream from its beginning. */
async function startingWith(source: AsyncIterable<unknown>, size: number) {
  const iterator = chunksOf(source)
  const first: Buffer[] = []
  let head = Buffer.alloc(0)
  while (head.length < size) {
    const { value, done } = await iterator.next()
    if (done) break
    first.push(value)
    head = Buffer.concat(first)
  }
  async function* all(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head
    yield* iterator
  }
  return { head, all: all() }
}

async function* chunksOf(source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk instanceof Uint8Array ? chunk : String(chunk))
  }
}
