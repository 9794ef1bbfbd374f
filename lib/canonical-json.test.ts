import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalHash, canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  test('means the same as plain JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(record))
      }),
    )
  })

  test('sorts at every depth and writes bigint and dates as strings', () => {
    const value = { b: [{ z: 1, a: 2n ** 60n }], a: new Date('2018-01-02T03:04:05.678Z'), gone: undefined }
    expect(canonicalJson(value)).toBe('{"a":"2018-01-02T03:04:05.678Z","b":[{"a":"1152921504606846976","z":1}]}')
  })

  test.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined in a list', [undefined]],
    ['a list with holes', new Array(2)],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['an invalid date', [new Date(Number.NaN)]],
  ])('%s is refused instead of changed', (_, value) => {
    expect(() => canonicalJson(value)).toThrow()
  })

  test('a cycle is refused, a value used twice is not', () => {
    const shared = { a: 1 }
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
    const loop: Record<string, unknown> = {}
    loop.self = loop
    expect(() => canonicalJson(loop)).toThrow('contains itself')
  })
})

test('the hash is SHA-256 of that text', () => {
  expect(canonicalHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  expect(canonicalHash({ a: 1, b: 2 })).toBe(canonicalHash({ b: 2, a: 1 }))
  expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: '1' }))
})
