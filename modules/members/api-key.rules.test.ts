import { expect, test } from 'vitest'
import { formatKey, parseKey, parseKeyHeader, permissionsOfKey } from './api-key.rules.ts'

const parts = { publicId: '0123456789abcdef', secret: 'ab'.repeat(32) }

test('a key is read back from its own form, with or without Bearer', () => {
  expect(parseKey(formatKey(parts))).toEqual(parts)
  expect(parseKeyHeader(`Bearer ${formatKey(parts)}`)).toEqual(parts)
  expect(parseKeyHeader(`bearer   ${formatKey(parts)} `)).toEqual(parts)
})

test.each(['', 'plk_', 'plk_abc_def', `${formatKey(parts)}0`, formatKey(parts).toUpperCase(), `x${formatKey(parts)}`])(
  '%j is no key',
  (text) => {
    expect(parseKey(text)).toBeNull()
  },
)

test('scopes that keys may not carry give nothing', () => {
  expect([...permissionsOfKey(['order:read', 'member:write', 'api-key:write', 'portal:use', 'nonsense'])]).toEqual([
    'order:read',
  ])
})
