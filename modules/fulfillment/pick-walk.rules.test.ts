import { expect, test } from 'vitest'
import { planWalk } from './pick-walk.rules.ts'

const line = (id: string, variantId: string, quantity: number) => ({
  id,
  variantId,
  quantity,
  picked: 0,
  packed: 0,
  shipped: 0,
  short: 0,
  cancelled: 0,
})
const bin = (binId: string, variantId: string, quantity: number, walkSequence: number, purpose = 'PICK') => ({
  binId,
  variantId,
  quantity,
  walkSequence,
  purpose,
  code: binId,
})

test('pick bins come before bulk, in walk order, split when one does not suffice', () => {
  const bins = [bin('bulk', 'mug', 50, 1, 'BULK'), bin('b2', 'mug', 2, 20), bin('b1', 'mug', 1, 10)]
  expect(planWalk([line('l1', 'mug', 4)], bins)).toEqual([
    { lineId: 'l1', binId: 'b1', quantity: 1 },
    { lineId: 'l1', binId: 'b2', quantity: 2 },
    { lineId: 'l1', binId: 'bulk', quantity: 1 },
  ])
})

test('two lines of one variant do not share the same units; what no bin holds has no stop', () => {
  expect(planWalk([line('l1', 'mug', 2), line('l2', 'mug', 2)], [bin('b1', 'mug', 3, 1)])).toEqual([
    { lineId: 'l1', binId: 'b1', quantity: 2 },
    { lineId: 'l2', binId: 'b1', quantity: 1 },
  ])
})
