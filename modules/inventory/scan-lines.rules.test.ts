import { expect, test } from 'vitest'
import { addScan, lineKey, setQuantity, typedCount } from './scan-lines.rules.ts'

const mug = { variantId: 'v1', sku: 'MUG', title: 'Mug', bin: null, quantity: 1 }
const inBin = { ...mug, bin: { id: 'b1', code: 'A-01' } }

test('scans of one item in one bin add up; the last one scanned stands first', () => {
  const lines = [mug, inBin, { ...mug, quantity: 12 }].reduce(addScan, [] as readonly (typeof mug)[])
  expect(lines).toEqual([{ ...mug, quantity: 13 }, inBin])
})

test('a line without units goes away', () => {
  expect(setQuantity([mug, inBin], lineKey(mug), 0)).toEqual([inBin])
  expect(setQuantity([mug], lineKey(mug), 7)).toEqual([{ ...mug, quantity: 7 }])
})

test.each([
  ['0', 0],
  ['12', 12],
  ['22423', null],
  ['A-01', null],
  ['', null],
])('typed "%s" is the count %s', (code, expected) => {
  expect(typedCount(code)).toBe(expected)
})
