import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform/refusal'
import { judgeEntry, type LedgerEntry, tenderState } from './ledger.rules.ts'
import { type PaymentEntryKind, paymentEntryKinds } from './payment.rules.ts'

const ledger = (...entries: readonly (readonly [PaymentEntryKind, number])[]): LedgerEntry[] =>
  entries.map(([kind, amount]) => ({ kind, amount: BigInt(amount) }))

describe('a tender of 100', () => {
  test.each([
    ['asked for', ledger(), 'PENDING', [0n, 0n, 0n]],
    ['authorized', ledger(['AUTHORIZATION', 100]), 'AUTHORIZED', [100n, 0n, 0n]],
    ['authorized and given up', ledger(['AUTHORIZATION', 100], ['VOID', 100]), 'VOIDED', [0n, 0n, 0n]],
    ['taken at once', ledger(['CAPTURE', 100]), 'CAPTURED', [100n, 100n, 0n]],
    ['taken in part', ledger(['AUTHORIZATION', 100], ['CAPTURE', 40]), 'PARTIALLY_CAPTURED', [100n, 40n, 0n]],
    [
      'taken in two parts, reported backwards',
      ledger(['CAPTURE', 60], ['CAPTURE', 40], ['AUTHORIZATION', 100]),
      'CAPTURED',
      [100n, 100n, 0n],
    ],
    ['given back in part', ledger(['CAPTURE', 100], ['REFUND', 30]), 'PARTIALLY_REFUNDED', [100n, 100n, 30n]],
    ['given back', ledger(['CAPTURE', 100], ['REFUND', 30], ['REFUND', 70]), 'REFUNDED', [100n, 100n, 100n]],
    ['disputed', ledger(['CAPTURE', 100], ['DISPUTE_OPENED', 100]), 'DISPUTED', [100n, 100n, 0n]],
    [
      'disputed and won',
      ledger(['CAPTURE', 100], ['DISPUTE_OPENED', 100], ['DISPUTE_WON', 100]),
      'CAPTURED',
      [100n, 100n, 0n],
    ],
    [
      'disputed and lost',
      ledger(['CAPTURE', 100], ['DISPUTE_OPENED', 100], ['DISPUTE_LOST', 100]),
      'REFUNDED',
      [100n, 100n, 100n],
    ],
  ] as const)('%s', (_, entries, status, [authorized, captured, refunded]) => {
    expect(tenderState(100n, entries)).toEqual({ status, authorized, captured, refunded })
  })

  test('never gives back more than was taken, whatever is reported', () => {
    const anyEntry = fc.record({
      kind: fc.constantFrom(...paymentEntryKinds),
      amount: fc.integer({ min: 0, max: 120 }).map(BigInt),
    })
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (reported) => {
        const kept: LedgerEntry[] = []
        for (const entry of reported) if (!isRefusal(judgeEntry('p', tenderState(100n, kept), entry))) kept.push(entry)
        const { captured, refunded, authorized } = tenderState(100n, kept)
        expect(refunded <= captured).toBe(true)
        expect(authorized >= captured).toBe(true)
      }),
    )
  })

  test('says how much is left to give back', () => {
    const state = tenderState(100n, ledger(['CAPTURE', 100], ['REFUND', 80]))
    expect(judgeEntry('p', state, { kind: 'REFUND', amount: 21n })).toMatchObject({
      code: 'REFUND_EXCEEDS_CAPTURED',
      facts: { maximum: '20' },
    })
    expect(judgeEntry('p', state, { kind: 'REFUND', amount: 20n })).toEqual({ kind: 'REFUND', amount: 20n })
  })
})
