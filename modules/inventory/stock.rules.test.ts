import { expect, test } from 'vitest'
import { binPurposes } from '../locations/location.rules.ts'
import { countedCondition, recordAccuracy } from './count.rules.ts'
import { afterTransferAct, stockConditions, type TransferAct, transferStatuses } from './stock.rules.ts'
import { firstBeyond, outstanding } from './transfer.rules.ts'

const acts: readonly TransferAct[] = ['ship', 'cancel', 'receivePart', 'receive']

test('the life of a transfer is total: every state answers every act with a state or a no', () => {
  const table = transferStatuses.map((status) => [status, ...acts.map((act) => afterTransferAct(status, act))])
  expect(table).toEqual([
    ['REQUESTED', 'SHIPPED', 'CANCELLED', null, null],
    ['SHIPPED', null, null, 'SHIPPED', 'RECEIVED'],
    ['RECEIVED', null, null, null, null],
    ['CANCELLED', null, null, null, null],
  ])
})

test('every bin is counted in the condition that it is for', () => {
  for (const purpose of binPurposes) expect(stockConditions).toContain(countedCondition(purpose))
  expect(countedCondition('DAMAGED')).toBe('DAMAGED')
  expect(countedCondition('PICK')).toBe('SELLABLE')
})

test('accuracy counts lines and never nets them', () => {
  const lines = [
    { expected: 3, counted: 0 },
    { expected: 0, counted: 3 },
    { expected: 5, counted: 5 },
  ]
  expect(recordAccuracy(lines)).toEqual({ right: 1, counted: 3 })
})

test('parts of a transfer are judged by variant, over all bins', () => {
  const parts = [
    { variantId: 'a', quantity: 3 },
    { variantId: 'b', quantity: 1 },
    { variantId: 'a', quantity: 3 },
  ]
  expect(
    firstBeyond(
      parts,
      new Map([
        ['a', 6],
        ['b', 1],
      ]),
    ),
  ).toBeNull()
  expect(
    firstBeyond(
      parts,
      new Map([
        ['a', 5],
        ['b', 1],
      ]),
    ),
  ).toEqual({ variantId: 'a', maximum: 5 })
  expect(firstBeyond(parts, new Map([['a', 6]]))).toEqual({ variantId: 'b', maximum: 0 })
  expect(outstanding({ shipped: 5, received: 7 })).toBe(-2)
})
