import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvOptions, readCsv } from './csv.ts'

async function rowsOf(content: string | Buffer, options: CsvOptions = {}, pieceSize = 7) {
  const bytes = Buffer.from(content)
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, index) =>
    bytes.subarray(index * pieceSize, (index + 1) * pieceSize),
  )
  return collect(readCsv(Readable.from(pieces), options))
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

describe('well-formed tables', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '7'), maxLength: 6 })
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

  test('read as csv-parse reads them, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (cells, end, size) => {
          const content = [['x', 'y', 'z'], ...cells].map((row) => row.map(quoted).join(',') + end).join('')
          const rows = await rowsOf(content, {}, size)
          expect(rows.map((row) => 'record' in row && row.record)).toEqual(parse(content, { columns: true }))
        },
      ),
    )
  })

  test('rows know their number and the line on which they begin; empty lines are skipped', async () => {
    expect(await rowsOf('a,b\r\n1,2\r\n\r\n"x\r\ny",3\r\n8,9')).toEqual([
      { row: 1, line: 2, record: { a: '1', b: '2' } },
      { row: 2, line: 4, record: { a: 'x\r\ny', b: '3' } },
      { row: 3, line: 6, record: { a: '8', b: '9' } },
    ])
  })

  test.each([
    ['semicolons', 'a;b\n"1,5";2\n', {}],
    ['tabs', 'a\tb\n1,5\t2\n', {}],
    ['bars', 'a|b\n1,5|2\n', {}],
    ['a delimiter that is given', 'a;b,\n1,5;2\n', { delimiter: ';', rename: { 'b,': 'b' } }],
    ['old Macintosh line ends', 'a\tb\r1,5\t2\r', {}],
    ['a byte-order mark', '\ufeffa;b\n1,5;2', {}],
    ['UTF-16', Buffer.from('\ufeffa;b\n1,5;2', 'utf16le'), {}],
    ['gzip', gzipSync('a;b\n1,5;2\n'), {}],
    ['no header line', '1,5;2\n', { header: ['a', 'b'], delimiter: ';' }],
    ['spaces around names, renamed', ' first ;b\n1,5;2\n', { rename: { first: 'a' } }],
  ])('%s', async (_, content, options) => {
    const [first, ...more] = await rowsOf(content, options)
    expect(first).toMatchObject({ record: { a: '1,5', b: '2' } })
    expect(more).toEqual([])
  })

  test('Latin-1 is read when asked for', async () => {
    const rows = await rowsOf(Buffer.from('city\nSão Luís\n', 'latin1'), { encoding: 'latin1' })
    expect(rows).toMatchObject([{ record: { city: 'São Luís' } }])
  })

  test('a quoted nothing is a value, an empty line is none', async () => {
    expect(await rowsOf('a\n""\n\n')).toEqual([{ row: 1, line: 2, record: { a: '' } }])
  })

  test('a column called __proto__ is a column like any other', async () => {
    const [row] = await rowsOf('__proto__,b\nx,y\n')
    expect(row && 'record' in row && Object.entries(row.record)).toEqual([
      ['__proto__', 'x'],
      ['b', 'y'],
    ])
  })
})

describe('bad rows', () => {
  test('are given with line, reason and text, and the good rows around them are kept', async () => {
    const rows = await rowsOf('a,b\n1\n2,3,4\n5,"x" y\n6,7\n"8,9\n10,12" pipe\n')
    expect(rows).toEqual([
      { row: 1, line: 2, text: '1\n', error: { code: 'WRONG_COLUMN_COUNT', expected: 2, found: 1 } },
      { row: 2, line: 3, text: '2,3,4\n', error: { code: 'WRONG_COLUMN_COUNT', expected: 2, found: 3 } },
      { row: 3, line: 4, text: '5,"x" y\n', error: { code: 'TEXT_AFTER_QUOTE' } },
      { row: 4, line: 5, record: { a: '6', b: '7' } },
      { row: 5, line: 6, text: '"8,9\n', error: { code: 'TEXT_AFTER_QUOTE' } },
      { row: 6, line: 7, record: { a: '10', b: '12" pipe' } },
    ])
  })

  test('a quote that is never closed costs its own line only', async () => {
    const rows = await rowsOf(`a,b\n1,"x\n${'2,3\n'.repeat(50)}`, { longestRecord: 60 })
    expect(rows[0]).toEqual({ row: 1, line: 2, text: '1,"x\n', error: { code: 'QUOTE_NOT_CLOSED' } })
    expect(rows.slice(1).filter((row) => 'record' in row)).toHaveLength(50)
  })

  test('a line that is too long is refused once, and the next is read', async () => {
    const rows = await rowsOf(`a,b\n1,${'x'.repeat(2_000)}\n2,3\n`, { longestRecord: 100 })
    expect(rows).toMatchObject([
      { row: 1, line: 2, error: { code: 'RECORD_TOO_LONG', maximum: 100 } },
      { row: 2, line: 3, record: { a: '2', b: '3' } },
    ])
  })

  test('whatever the text, every line that is not empty belongs to exactly one row', async () => {
    const mess = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '1'), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(mess, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const rows = await rowsOf(`a,b\n${text}`, {}, size)
        const starts = rows.map((row) => row.line)
        const last = text.split('\n').findLastIndex((line) => line !== '') + 2
        const ends = rows.map(
          (row) => row.line + ('record' in row ? inner(Object.values(row.record)) : inner([row.text.trimEnd()])),
        )
        expect(starts.every((start, index) => index === 0 || start > (ends[index - 1] ?? 0))).toBe(true)
        expect(Math.max(1, ...ends)).toBe(Math.max(1, last))
      }),
    )
    function inner(values: string[]): number {
      return values.join('').split('\n').length - 1
    }
  })
})

describe('going on where a run stopped', () => {
  test('rows already dealt with are counted and not given', async () => {
    const all = await rowsOf('a\n1\n"2\n2"\n3\n4\n')
    expect(await rowsOf('a\n1\n"2\n2"\n3\n4\n', { skipRows: 2 })).toEqual(all.slice(2))
  })
})

describe('what is no table', () => {
  test.each([
    ['an empty file', '', { code: 'NO_HEADER' }],
    ['only empty lines', '\n\n', { code: 'NO_HEADER' }],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\0\0\0'), { code: 'NOT_TEXT' }],
    ['a column twice', 'a,b,a\n', { code: 'DUPLICATE_COLUMN', column: 'a' }],
    ['gzip cut short', gzipSync('a\n'.repeat(9_000)).subarray(0, 40), { code: 'BROKEN_COMPRESSION' }],
  ])('%s', async (_, content, error) => {
    await expect(rowsOf(content, {}, 64)).rejects.toMatchObject(error)
  })

  test('an error of the stream reaches the reader', async () => {
    const failing = Readable.from(
      (async function* () {
        yield Buffer.from('a,b\n1,2\n')
        throw new Error('disk gone')
      })(),
    )
    await expect(collect(readCsv(failing))).rejects.toThrow('disk gone')
  })

  test('a reader that stops early ends the stream', async () => {
    const source = Readable.from(Array.from({ length: 100 }, () => Buffer.from('a,b\n')))
    for await (const row of readCsv(source)) {
      expect(row.row).toBe(1)
      break
    }
    expect(source.destroyed).toBe(true)
  })
})
