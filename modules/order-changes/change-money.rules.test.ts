import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsCancelled, moneyEffect, raisedLine, shareOf } from './change-money.rules.ts'
import type { ChangeableLine } from './changeable-order.rules.ts'

const line = (more: Partial<ChangeableLine>): ChangeableLine => ({
  id: 'line',
  kind: 'GOODS',
  variantId: null,
  sku: 'MUG',
  title: 'Mug',
  unitPrice: '3.335',
  ordered: 3,
  cancelled: 0,
  unallocated: 0,
  backordered: 0,
  reserved: 0,
  picked: 0,
  packed: 0,
  shipped: 0,
  amounts: { subtotal: 1001n, discount: 100n, tax: 200n, total: 1101n },
  taxLines: [],
  components: [],
  ...more,
})

test('cancelling one by one takes off exactly the whole, in any portions', () => {
  const portions = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(portions, fc.bigInt({ min: 0n, max: 10n ** 12n }), (parts, total) => {
      const ordered = parts.reduce((sum, part) => sum + part, 0)
      let cancelled = 0
      let taken = 0n
      for (const part of parts) {
        const now = line({ ordered, cancelled, amounts: { subtotal: total, discount: 0n, tax: 0n, total } })
        taken += amountsCancelled(now, cancelled + part).total
        cancelled += part
      }
      expect(taken).toBe(total)
      expect(shareOf(total, ordered, ordered)).toBe(total)
    }),
  )
})

test('more units cost the same each, with the same tax and no further discount', () => {
  const taxLines = [{ amount: '1.80', isIncluded: false }]
  const sold = line({
    unitPrice: '5',
    ordered: 2,
    taxLines,
    amounts: { subtotal: 1000n, discount: 100n, tax: 180n, total: 1080n },
  })
  expect(raisedLine(sold, 2, 'GBP')).toEqual({
    taxLines: [{ amount: '3.80', isIncluded: false }],
    amounts: { subtotal: 2000n, discount: 100n, tax: 380n, total: 2280n },
  })
  const included = line({
    ...sold,
    taxLines: [{ amount: '1.80', isIncluded: true }],
    amounts: { ...sold.amounts, total: 900n },
  })
  expect(raisedLine(included, 2, 'GBP').amounts).toEqual({ subtotal: 2000n, discount: 100n, tax: 380n, total: 1900n })
})

describe('what is to be paid, given back or let go', () => {
  const of = (totalBefore: bigint, owedAfter: bigint, authorized: bigint, captured: bigint, refunded = 0n) => {
    const facts = { currency: 'GBP', totalBefore, owedAfter, authorized, captured, refunded }
    const { refundMinor, collectMinor, releaseMinor } = moneyEffect({ ...facts, settledBy: 'MERCHANT' })
    return [refundMinor, collectMinor, releaseMinor].join(' ')
  }
  test.each([
    ['all was taken, part is cancelled', of(1000n, 600n, 1000n, 1000n), '400 0 0'],
    ['all was taken, all is cancelled, some was given back', of(1000n, 0n, 1000n, 1000n, 300n), '700 0 0'],
    ['nothing was taken, all is cancelled', of(1000n, 0n, 0n, 0n), '0 0 0'],
    ['promised only, part is cancelled', of(1000n, 600n, 1000n, 0n), '0 0 400'],
    ['promised, more is ordered', of(1000n, 1500n, 1000n, 0n), '0 500 0'],
    ['all was taken, more is ordered', of(1000n, 1500n, 1000n, 1000n), '0 500 0'],
    ['nothing changes', of(1000n, 1000n, 400n, 400n), '0 0 0'],
    ['overpaid before, less is ordered', of(1000n, 900n, 1200n, 1200n), '100 0 0'],
  ])('%s', (_, effect, expected) => {
    expect(effect).toBe(expected)
  })
})
