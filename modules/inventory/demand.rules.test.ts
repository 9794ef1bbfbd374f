import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Demand, levelKey, sumDemands } from './demand.rules.ts'

const demand = fc.record({
  variantId: fc.constantFrom('v1', 'v2', 'v3'),
  locationId: fc.constantFrom('l1', 'l2'),
  quantity: fc.integer({ min: 1, max: 1_000 }),
})
const units = (demands: readonly Demand[]) => demands.reduce((sum, { quantity }) => sum + quantity, 0)

test('demand is summed per variant and location, loses no unit, and comes in one order whatever the order of asking', () => {
  fc.assert(
    fc.property(fc.array(demand), fc.func(fc.integer()), (demands, weight) => {
      const sums = sumDemands(demands)
      expect(units(sums)).toBe(units(demands))
      expect(new Set(sums.map(levelKey)).size).toBe(sums.length)
      const shuffled = [...demands].sort((a, b) => weight(a) - weight(b))
      expect(sumDemands(shuffled)).toEqual(sums)
    }),
  )
})

test.each([0, -1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])('%s is no quantity', (quantity) => {
  expect(() => sumDemands([{ variantId: 'v', locationId: 'l', quantity }])).toThrow(RangeError)
})
