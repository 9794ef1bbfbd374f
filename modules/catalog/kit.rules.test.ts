import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kitProblem, sharesOf } from './kit.rules.ts'

const part = (quantity: number, priceShare: string | null, priceMinor: bigint | null) => ({
  variantId: `v${quantity}`,
  quantity,
  priceShare,
  priceMinor,
})

test.each([
  ['as given', [part(2, '0.42', null), part(1, '0.58', null)], ['0.420000', '0.580000']],
  ['as given, when the sum is not one', [part(1, '1', null), part(1, '2', null)], ['0.333333', '0.666667']],
  ['by price times quantity', [part(2, null, 1290n), part(1, null, 3450n)], ['0.427861', '0.572139']],
  ['by units, when a price is missing', [part(3, null, 100n), part(1, null, null)], ['0.750000', '0.250000']],
  ['by units, when all shares are zero', [part(1, '0', 5n), part(1, '0', null)], ['0.500000', '0.500000']],
])('shares are %s', (_, parts, shares) => {
  expect(sharesOf(parts)).toEqual(shares)
})

test('shares always sum to exactly one', () => {
  const parts = fc.array(
    fc.record({
      variantId: fc.uuid(),
      quantity: fc.integer({ min: 1, max: 10_000 }),
      priceShare: fc.constantFrom(null, '0', '0.1', '0.333333', '7'),
      priceMinor: fc.option(fc.bigInt({ min: 0n, max: 10n ** 9n })),
    }),
    { minLength: 1, maxLength: 50 },
  )
  fc.assert(
    fc.property(parts, (list) => {
      const sum = sharesOf(list).reduce((total, share) => total + BigInt(share.replace('.', '')), 0n)
      expect(sum).toBe(1_000_000n)
    }),
  )
})

const member = (variantId: string, more: object = {}) => ({
  ...{ variantId, sku: variantId.toUpperCase(), isKit: false, priceShare: null },
  ...more,
})

test.each([
  ['sound', [member('a'), member('b')], null],
  ['containing itself', [member('a'), member('kit')], { code: 'CONTAINS_ITSELF' }],
  ['containing a kit', [member('a'), member('b', { isKit: true })], { code: 'CONTAINS_KIT', sku: 'B' }],
  ['naming a component twice', [member('a'), member('a')], { code: 'COMPONENT_TWICE', sku: 'A' }],
  ['with shares for some only', [member('a', { priceShare: '1' }), member('b')], { code: 'SHARES_MIXED' }],
])('a recipe %s', (_, members, problem) => {
  expect(kitProblem('kit', members)).toEqual(problem)
})
