import type { CommandContext } from '#platform/command'
import type { NewEvent } from '#platform/events'
import { newId } from '#platform/ids'
import { orThrow } from '#platform/refusal'
import { type StoredTender, saveTenders, tendersOf } from './internal/tender.store.ts'
import { judgeEntry, type LedgerEntry, type TenderState, tenderState } from './ledger.rules.ts'
import { CurrencyDiffers } from './payment.errors.ts'
import type { TenderInput } from './payment.input.ts'
import type { PaymentEntryKind } from './payment.rules.ts'

/** One movement of money, as it was reported. */
export interface ReportedEntry {
  readonly orderId: string
  /** A tender that exists; otherwise the provider and reference of `tender` say which, or a new one is made. */
  readonly paymentId?: string | null
  readonly tender?: TenderInput | null
  readonly kind: PaymentEntryKind
  readonly amount: bigint
  readonly currency: string
  /** The movement's own number with the provider: the same kind and number is recorded once. */
  readonly reference?: string | null
  readonly at: Date
}

export interface RecordedEntry {
  readonly paymentId: string
  readonly state: TenderState
  /** The same movement had been recorded before: nothing was changed. */
  readonly isKnown: boolean
}

/**
 * Adds a movement to the ledger of one of the order's tenders. The caller holds the order's lock and refreshes the order
 * afterwards; answers null when `paymentId` is not a tender of the order. Two statements; records `payment.recorded`.
 */
export async function recordEntry(cx: CommandContext, entry: ReportedEntry): Promise<RecordedEntry | null> {
  const found = (await tendersOf(cx, entry.orderId)).find((tender) => isMeant(tender, entry))
  if (!found && !entry.tender) return null
  if (found && found.currency !== entry.currency)
    throw new CurrencyDiffers({ expected: found.currency, given: entry.currency })
  const known = (found?.entries ?? []).map(({ kind, amount }) => ({ kind, amount: BigInt(amount) }))
  const paymentId = found?.id ?? newId()
  const amount = tenderAmount(found, entry)
  const before = tenderState(amount, known)
  const isKnown = (found?.entries ?? []).some(
    ({ kind, reference }) => entry.reference && kind === entry.kind && reference === entry.reference,
  )
  if (isKnown) {
    cx.record(reported('payment.reported-again', entry, paymentId))
    return { paymentId, state: before, isKnown }
  }
  const added = orThrow<LedgerEntry>(judgeEntry(paymentId, before, { kind: entry.kind, amount: entry.amount }))
  const state = tenderState(amount, [...known, added])
  await saveTenders(cx, [toSave(paymentId, amount, entry, state)])
  cx.record({
    ...reported('payment.recorded', entry, paymentId),
    changes: changesOf(found?.reference ?? entry.tender?.reference ?? paymentId, before, state, entry.currency),
  })
  return { paymentId, state, isKnown }
}

const isMeant = (tender: StoredTender, { paymentId, tender: named }: ReportedEntry): boolean =>
  paymentId
    ? tender.id === paymentId
    : Boolean(named?.reference) && tender.provider === named?.provider && tender.reference === named?.reference

/** What the tender is for: the largest sum that was authorized or taken at once. */
function tenderAmount(found: StoredTender | undefined, entry: ReportedEntry): bigint {
  const before = BigInt(found?.amountMinor ?? 0)
  const raises = entry.kind === 'AUTHORIZATION' || entry.kind === 'CAPTURE'
  return raises && entry.amount > before ? entry.amount : before
}

function toSave(id: string, amount: bigint, entry: ReportedEntry, state: TenderState) {
  const { tender } = entry
  return {
    ...state,
    id,
    amount,
    orderId: entry.orderId,
    method: tender?.method ?? 'OTHER',
    provider: tender?.provider ?? '',
    collectedBy: tender?.collectedBy ?? 'MERCHANT',
    currency: entry.currency,
    reference: tender?.reference ?? null,
    authorizedAt: entry.kind === 'AUTHORIZATION' ? entry.at : null,
    authorizationExpiresAt: tender?.authorizationExpiresAt ?? null,
    capturedAt: entry.kind === 'CAPTURE' ? entry.at : null,
    installments: tender?.installments ?? 1,
    entries: [
      { id: newId(), kind: entry.kind, amount: entry.amount, reference: entry.reference ?? null, at: entry.at },
    ],
  } as const
}

const reported = (type: NewEvent['type'], entry: ReportedEntry, paymentId: string): NewEvent => ({
  type,
  objects: [
    { type: 'Order', id: entry.orderId },
    { type: 'Payment', id: paymentId },
  ],
  data: {
    kind: entry.kind,
    amount: { amount: entry.amount.toString(), currency: entry.currency },
    reference: entry.reference ?? null,
    provider: entry.tender?.provider,
    method: entry.tender?.method,
  },
  at: entry.at,
})

function changesOf(name: string, before: TenderState, after: TenderState, currency: string) {
  const object = `Payment ${name}`
  const amounts = (['authorized', 'captured', 'refunded'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      object,
      field: `${field} (${currency} minor units)`,
      before: `${before[field]}`,
      after: `${after[field]}`,
    }))
  const status =
    before.status === after.status ? [] : [{ object, field: 'status', before: before.status, after: after.status }]
  return [...amounts, ...status]
}
