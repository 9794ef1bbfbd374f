import { expect, test } from 'vitest'
import { paymentTerms } from '#modules/orders/order.rules'
import { authorityOf, channelPaymentTerms, statusAt } from './channel.rules.ts'

const now = new Date('2026-11-23T10:00:00Z')
const before = new Date(now.getTime() - 1)
const after = new Date(now.getTime() + 1)

test.each([
  ['ACTIVE', null, 'ACTIVE'],
  ['PAUSED', null, 'PAUSED'],
  ['PAUSED', after, 'PAUSED'],
  ['PAUSED', now, 'ACTIVE'],
  ['PAUSED', before, 'ACTIVE'],
  ['CLOSED', before, 'CLOSED'],
] as const)('a channel that is %s until %s counts as %s', (status, pausedUntil, expected) => {
  expect(statusAt({ status, pausedUntil }, now)).toBe(expected)
})

test('a field group that nobody named is ours', () => {
  expect(authorityOf({ PRICE: 'THEIRS' }, 'PRICE')).toBe('THEIRS')
  expect(authorityOf({ PRICE: 'THEIRS' }, 'ADDRESS')).toBe('OURS')
})

test('channels offer the payment terms that orders know', () => {
  expect([...channelPaymentTerms].sort()).toEqual([...paymentTerms].sort())
})
