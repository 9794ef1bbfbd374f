import { expect, test } from 'vitest'
import { takeFromBins } from './take-from-bins.rules.ts'

const bins = [
  { variantId: 'mug', binId: 'small', quantity: 4 },
  { variantId: 'mug', binId: 'big', quantity: 10 },
  { variantId: 'tray', binId: 'other', quantity: 1 },
]
const take = (quantity: number, variantId = 'mug') => takeFromBins([{ variantId, quantity }], bins)

test('the fullest bin gives first', () => {
  expect(take(6)).toEqual([{ variantId: 'mug', binId: 'big', quantity: 6 }])
  expect(take(12)).toEqual([
    { variantId: 'mug', binId: 'big', quantity: 10 },
    { variantId: 'mug', binId: 'small', quantity: 2 },
  ])
})

test('what nobody holds is asked of the fullest, or left to the main bin', () => {
  expect(take(20)).toEqual([
    { variantId: 'mug', binId: 'big', quantity: 16 },
    { variantId: 'mug', binId: 'small', quantity: 4 },
  ])
  expect(take(2, 'lamp')).toEqual([{ variantId: 'lamp', quantity: 2 }])
})
