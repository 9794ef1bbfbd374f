import { RefundExceedsCaptured } from './payment.errors.ts'
import type { PaymentEntryKind, TenderStatus } from './payment.rules.ts'

/** One entry of a tender's ledger, in minor units of the tender's currency. */
export interface LedgerEntry {
  readonly kind: PaymentEntryKind
  readonly amount: bigint
}

/** What a tender's entries add up to. */
export interface TenderState {
  readonly status: TenderStatus
  /** Promised or taken: never below `captured`. */
  readonly authorized: bigint
  readonly captured: bigint
  /** Given back: refunds and lost disputes. */
  readonly refunded: bigint
}

/**
 * The state of a tender for `amount` by all of its entries, in whatever order they were reported. A capture without an
 * authorization counts as authorized too; a dispute is open until it is won or lost.
 */
export function tenderState(amount: bigint, entries: readonly LedgerEntry[]): TenderState {
  const sum = (...kinds: readonly PaymentEntryKind[]) =>
    entries.reduce((all, entry) => (kinds.includes(entry.kind) ? all + entry.amount : all), 0n)
  const captured = sum('CAPTURE')
  const promised = sum('AUTHORIZATION') - sum('VOID')
  const open = promised - captured
  const authorized = open > 0n ? captured + open : captured
  const refunded = sum('REFUND', 'DISPUTE_LOST')
  const disputed = sum('DISPUTE_OPENED') > sum('DISPUTE_LOST', 'DISPUTE_WON')
  return {
    status: statusOf({ amount, authorized, captured, refunded, disputed, voided: sum('VOID') }),
    authorized,
    captured,
    refunded,
  }
}

function statusOf(sums: {
  readonly amount: bigint
  readonly authorized: bigint
  readonly captured: bigint
  readonly refunded: bigint
  readonly disputed: boolean
  readonly voided: bigint
}): TenderStatus {
  if (sums.disputed) return 'DISPUTED'
  if (sums.captured > 0n) {
    if (sums.refunded >= sums.captured) return 'REFUNDED'
    if (sums.refunded > 0n) return 'PARTIALLY_REFUNDED'
    return sums.captured >= sums.amount ? 'CAPTURED' : 'PARTIALLY_CAPTURED'
  }
  if (sums.authorized > 0n) return 'AUTHORIZED'
  return sums.voided > 0n ? 'VOIDED' : 'PENDING'
}

/**
 * Whether the entry may be added. What a provider reports is recorded as it happened; only money that was never taken
 * cannot have been given back: refunds + lost disputes ≤ captured.
 */
export function judgeEntry(
  paymentId: string,
  before: TenderState,
  entry: LedgerEntry,
): LedgerEntry | RefundExceedsCaptured {
  const givesBack = entry.kind === 'REFUND' || entry.kind === 'DISPUTE_LOST'
  const maximum = before.captured - before.refunded
  return givesBack && entry.amount > maximum
    ? new RefundExceedsCaptured({ paymentId, maximum: maximum.toString() })
    : entry
}
