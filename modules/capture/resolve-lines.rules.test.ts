import { describe, expect, test } from 'vitest'
import { LinesNotSellable } from './capture.errors.ts'
import { freezeKit, resolveVariants, type SellableVariant } from './resolve-lines.rules.ts'

const variant = (facts: Partial<SellableVariant>): SellableVariant => ({
  id: 'v-mug',
  sku: 'MUG',
  title: 'Mug',
  status: 'ACTIVE',
  isKit: false,
  preorderOn: null,
  heldReason: null,
  kit: null,
  ...facts,
})
const kit = (shares: readonly string[]) => ({
  versionId: 'k-1',
  shipTogether: true,
  components: shares.map((priceShare, index) => ({
    variantId: `v-${index}`,
    sku: `S${index}`,
    quantity: index + 1,
    priceShare,
  })),
})
const goods = (line: { sku?: string; variantId?: string }) => ({ kind: 'GOODS' as const, ...line })

describe('the variants of lines', () => {
  test('are found by SKU in any case and by id; services need none', () => {
    const mug = variant({})
    const lines = [goods({ sku: ' mug ' }), goods({ variantId: 'v-mug' }), { kind: 'SERVICE' as const }]
    expect(resolveVariants(lines, [mug])).toEqual([mug, mug, null])
  })

  test('that cannot be sold are named, all of them', () => {
    const variants = [
      variant({}),
      variant({ id: 'v-old', sku: 'OLD', status: 'DISCONTINUED' }),
      variant({ id: 'v-set', sku: 'SET', isKit: true }),
    ]
    const lines = [
      goods({ sku: 'NONE' }),
      goods({ sku: 'MUG' }),
      goods({ sku: 'OLD' }),
      goods({}),
      goods({ sku: 'SET' }),
      goods({ sku: 'OLD', variantId: 'v-mug' }),
    ]
    const answer = resolveVariants(lines, variants)
    expect(answer).toBeInstanceOf(LinesNotSellable)
    expect(answer).toMatchObject({
      facts: {
        lines: [
          'line 1 (NONE): unknown',
          'line 3 (OLD): discontinued',
          'line 4 (nothing named): names neither a SKU nor a variant',
          'line 5 (SET): a kit without a recipe',
          'line 6 (OLD): the variant is MUG',
        ],
      },
    })
  })
})

test('a kit’s price is split without losing a penny', () => {
  const set = variant({ isKit: true, kit: kit(['0.333333', '0.333333', '0.333334']) })
  expect(freezeKit(set, 2, 1000n, 'GBP')).toEqual([
    { variantId: 'v-0', sku: 'S0', perKit: 1, ordered: 2, priceShare: '3.33' },
    { variantId: 'v-1', sku: 'S1', perKit: 2, ordered: 4, priceShare: '3.33' },
    { variantId: 'v-2', sku: 'S2', perKit: 3, ordered: 6, priceShare: '3.34' },
  ])
})
