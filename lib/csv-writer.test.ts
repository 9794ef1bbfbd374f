import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { csvFile, csvLine } from './csv-writer.ts'

test.each([
  ['=SUM(A1)', "'=SUM(A1)\r\n"],
  ['+44 20', "'+44 20\r\n"],
  ['-1+cmd', "'-1+cmd\r\n"],
  ['@import', "'@import\r\n"],
  ['\t=1', "'\t=1\r\n"],
  ['\r=1', '"\'\r=1"\r\n'],
  ['＝1', "'＝1\r\n"],
  ['=1,"x"', '"\'=1,""x"""\r\n'],
])('%j cannot run as a formula', (text, line) => {
  expect(csvLine([text])).toBe(line)
})

test('numbers, amounts and empty cells are written as they are', () => {
  expect(csvLine([-5, 9007199254740993n, true, null, '-12.30', 'a;b'], ';')).toBe(
    '-5;9007199254740993;true;;-12.30;"a;b"\r\n',
  )
  expect(csvLine([' kept '])).toBe('" kept "\r\n')
})

test('what is written is read back, apart from the apostrophe before formulas', async () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[=+\-@\t\r\n＝＋－＠]/.test(text[0] ?? ''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows) => {
      const read: unknown[] = []
      for await (const row of readCsv(Readable.from(csvFile(['a', 'b'], rows, { byteOrderMark: true })))) {
        read.push('record' in row && [row.record.a, row.record.b])
      }
      expect(read).toEqual(rows)
    }),
  )
})
