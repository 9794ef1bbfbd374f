import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChargeInput, type PricedLineInput, priceDifference, priceOrder } from './price-order.rules.ts'

const line = (facts: Partial<PricedLineInput> = {}): PricedLineInput => ({
  quantity: 1,
  unitPrice: '10.00',
  taxLines: [],
  discountAllocations: [],
  ...facts,
})
const charge = (facts: Partial<ChargeInput> = {}): ChargeInput => ({
  kind: 'SHIPPING',
  title: 'Shipping',
  amount: '4.00',
  taxLines: [],
  discountAllocations: [],
  ...facts,
})
const tax = (amount: string, isIncluded: boolean) =>
  ({ title: 'VAT', amount, isIncluded, collectedBy: 'MERCHANT' }) as const
const off = (amount: string) => ({ amount, fundedBy: 'MERCHANT' }) as const
const priced = (lines: readonly PricedLineInput[], charges: readonly ChargeInput[] = [], currency = 'GBP') => {
  const answer = priceOrder(lines, charges, currency)
  if ('issues' in answer) throw new Error(JSON.stringify(answer.issues))
  return answer
}

describe('an order is priced', () => {
  test('by unit prices that are rounded once per line', () => {
    expect(priced([line({ unitPrice: '0.333333', quantity: 3 })]).lines).toEqual([
      { amount: 100n, discount: 0n, tax: 0n, total: 100n },
    ])
  })

  test('half a penny goes to the even one', () => {
    expect(priced([line({ unitPrice: '0.125' }), line({ unitPrice: '0.135' })]).totals.subtotal).toBe(12n + 14n)
  })

  test('with included and added taxes, discounts, shipping, fees and an order discount', () => {
    const { totals, charges } = priced(
      [
        line({ quantity: 2, taxLines: [tax('3.33', true)], discountAllocations: [off('1.00'), off('0.50')] }),
        line({ unitPrice: '5', taxLines: [tax('1.00', false)] }),
      ],
      [
        charge({ taxLines: [tax('0.67', true)], discountAllocations: [off('1.00')] }),
        charge({ kind: 'DUTY', amount: '2.50' }),
        charge({ kind: 'DISCOUNT', amount: '3.00' }),
        charge({ kind: 'ADJUSTMENT', amount: '-0.20' }),
      ],
    )
    expect(totals).toEqual({
      subtotal: 2500n,
      discount: 150n + 100n + 300n,
      shipping: 400n,
      fee: 230n,
      tax: 333n + 100n + 67n,
      total: 2500n - 550n + 400n + 230n + 100n,
    })
    expect(charges.map(({ amount }) => amount)).toEqual([400n, 250n, -300n, -20n])
  })

  test.each([
    ['JPY', '1500', 1500n],
    ['BHD', '1.234', 1234n],
  ])('in %s, which has no hundredths', (currency, unitPrice, expected) => {
    expect(priced([line({ unitPrice })], [], currency).totals.total).toBe(expected)
  })

  test('the parts always add up to the total', () => {
    const cents = fc.integer({ min: 0, max: 99_999 }).map((amount) => (amount / 100).toFixed(2))
    const taxes = fc.array(fc.record({ amount: cents, isIncluded: fc.boolean() }), { maxLength: 2 })
    const anyLine = fc.record({ unitPrice: cents, quantity: fc.integer({ min: 1, max: 9 }), taxes })
    const anyCharge = fc.record({
      kind: fc.constantFrom('SHIPPING', 'FEE', 'DUTY', 'DISCOUNT', 'ADJUSTMENT'),
      amount: cents,
      taxes,
    })
    fc.assert(
      fc.property(fc.array(anyLine), fc.array(anyCharge), (lines, charges) => {
        const { totals, ...parts } = priced(
          lines.map(({ taxes: own, ...facts }) =>
            line({ ...facts, taxLines: own.map((one) => tax(one.amount, one.isIncluded)) }),
          ),
          charges.map(({ taxes: own, ...facts }) =>
            charge({ ...facts, taxLines: own.map((one) => tax(one.amount, one.isIncluded)) }),
          ),
        )
        const sum = [...parts.lines, ...parts.charges].reduce((all, part) => all + part.total, 0n)
        expect(totals.total).toBe(sum)
        const included = [...lines, ...charges]
          .flatMap(({ taxes: own }) => own.filter(({ isIncluded }) => isIncluded))
          .reduce((all, { amount }) => all + BigInt(amount.replace('.', '')), 0n)
        expect(totals.total).toBe(
          totals.subtotal - totals.discount + totals.shipping + totals.fee + totals.tax - included,
        )
      }),
    )
  })
})

describe('what is wrong is told by its place', () => {
  test.each([
    [
      'a fraction of a penny',
      [line({ discountAllocations: [off('1.001')] })],
      [],
      'lines.0.discountAllocations.0.amount',
    ],
    ['a negative tax', [line(), line({ taxLines: [tax('-1', true)] })], [], 'lines.1.taxLines.0.amount'],
    ['a discount above the price', [line({ discountAllocations: [off('10.01')] })], [], 'lines.0.discountAllocations'],
    ['words', [line()], [charge({ amount: 'free' })], 'charges.0.amount'],
    ['a negative charge', [line()], [charge({ amount: '-1' })], 'charges.0.amount'],
  ] as const)('%s', (_, lines, charges, path) => {
    const answer = priceOrder(lines, charges, 'GBP')
    expect('issues' in answer ? answer.issues.map((issue) => issue.path) : []).toEqual([path])
  })

  test('a currency that does not exist', () => {
    expect(priceOrder([line()], [], 'XXQ')).toEqual({
      issues: [{ path: 'currency', message: 'XXQ is not a currency' }],
    })
  })
})

test.each([
  [100n, null, 0n],
  [100n, 100n, 0n],
  [100n, 95n, 5n],
  [95n, 100n, 5n],
])('ours %s, theirs %s: they differ by %s', (ours, theirs, expected) => {
  expect(priceDifference(ours, theirs)).toBe(expected)
})
