import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCursor, encodeCursor, type KeysetOrder, keysetCondition, keysetPage, keysetTail } from './keyset.ts'

const newest: KeysetOrder = {
  orderBy: 'PLACED_AT_DESC',
  keySql: 'o."placedAt"',
  idSql: 'o."id"',
  direction: 'DESC',
  keyCast: 'timestamptz',
}
const position = { key: '2018-01-02T03:04:05.678Z', id: '018d' }
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('cursors', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 300 }), fc.string({ maxLength: 40 }), (orderBy, key, id) => {
        expect(decodeCursor(orderBy, encodeCursor(orderBy, { key, id }))).toEqual({ ok: true, value: { key, id } })
      }),
    )
  })

  test('are safe in an address', () => {
    expect(encodeCursor('ÿ?>', position)).toMatch(/^[\w-]+$/)
  })

  test('of another order are refused by name', () => {
    const cursor = encodeCursor('NUMBER_ASC', position)
    const error = { code: 'CURSOR_OF_ANOTHER_ORDER', orderBy: 'NUMBER_ASC' }
    expect(decodeCursor('PLACED_AT_DESC', cursor)).toEqual({ ok: false, error })
  })

  test.each([
    ['empty', ''],
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('hello').toString('base64url')],
    ['of another version', base64([2, 'A', ['k'], 'i'])],
    ['with a number for a key', base64([1, 'A', [5], 'i'])],
    ['with two keys', base64([1, 'A', ['k', 'l'], 'i'])],
    ['without an id', base64([1, 'A', ['k']])],
    ['with an object for an id', base64([1, 'A', ['k'], {}])],
    ['too long', base64([1, 'A', ['k'.repeat(3_000)], 'i'])],
  ])('%s are malformed', (_, cursor) => {
    expect(decodeCursor('A', cursor)).toEqual({ ok: false, error: { code: 'MALFORMED_CURSOR' } })
  })
})

describe('SQL', () => {
  test('descending continues below, numbered behind what is bound already', () => {
    expect(keysetCondition(newest, position, 3)).toEqual({
      text: 'o."placedAt" <= $4::timestamptz AND (o."placedAt" < $4::timestamptz OR o."id" < $5)',
      values: [position.key, position.id],
    })
    expect(keysetTail(newest, 50, 5)).toEqual({
      text: 'ORDER BY o."placedAt" DESC, o."id" DESC LIMIT $6',
      values: [51],
    })
  })

  test('ascending continues above', () => {
    const oldest: KeysetOrder = { orderBy: 'K', keySql: 'k', idSql: 'id', direction: 'ASC' }
    expect(keysetCondition(oldest, position, 0).text).toBe('k >= $1 AND (k > $1 OR id > $2)')
    expect(keysetTail(oldest, 1, 2).text).toBe('ORDER BY k ASC, id ASC LIMIT $3')
  })

  test('the first page has no condition', () => {
    expect(keysetCondition(newest, undefined, 7)).toEqual({ text: 'TRUE', values: [] })
  })

  test.each([0, -1, 1.5, Number.NaN])('a page of %d rows is refused', (first) => {
    expect(() => keysetTail(newest, first, 0)).toThrow(RangeError)
  })

  test('the extra row only tells that more follow', () => {
    expect(keysetPage([1, 2, 3], 2)).toEqual({ rows: [1, 2], hasNextPage: true })
    expect(keysetPage([1, 2], 2)).toEqual({ rows: [1, 2], hasNextPage: false })
  })
})
