import { expect, test } from 'vitest'
import { ok, refused, unwrap } from './result.ts'

test('a value is taken out, a refusal throws and is named', () => {
  expect(unwrap(ok(3))).toBe(3)
  expect(() => unwrap(refused({ code: 'TOO_LONG' }))).toThrow('Refused: {"code":"TOO_LONG"}')
})
