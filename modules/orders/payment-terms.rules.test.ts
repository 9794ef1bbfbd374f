import { expect, test } from 'vitest'
import { type OrderMoney, paymentSatisfied } from './payment-terms.rules.ts'

const owed = (money: Partial<OrderMoney>): OrderMoney => ({
  totalMinor: 100n,
  authorizedMinor: 0n,
  capturedMinor: 0n,
  refundedMinor: 0n,
  ...money,
})

test.each([
  ['PREPAID', owed({ capturedMinor: 99n }), false],
  ['PREPAID', owed({ authorizedMinor: 100n }), false],
  ['PREPAID', owed({ capturedMinor: 100n }), true],
  ['PREPAID', owed({ capturedMinor: 100n, refundedMinor: 20n }), true],
  ['PREPAID', owed({ capturedMinor: 100n, refundedMinor: 100n }), false],
  ['PREPAID', owed({ totalMinor: 0n }), true],
  ['CAPTURE_ON_SHIP', owed({ authorizedMinor: 99n }), false],
  ['CAPTURE_ON_SHIP', owed({ authorizedMinor: 100n }), true],
  ['CAPTURE_ON_SHIP', owed({ authorizedMinor: 100n, capturedMinor: 100n, refundedMinor: 100n }), false],
  ['ON_ACCOUNT', owed({}), true],
  ['CASH_ON_DELIVERY', owed({}), true],
  ['COLLECTED_BY_CHANNEL', owed({}), true],
] as const)('goods %s with %o may leave: %s', (terms, money, expected) => {
  expect(paymentSatisfied(terms, money)).toBe(expected)
})
