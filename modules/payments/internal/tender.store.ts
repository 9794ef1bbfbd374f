import type { CommandContext } from '#platform/command'
import type { LedgerEntry, TenderState } from '../ledger.rules.ts'
import type { Collector, PaymentEntryKind, PaymentMethod } from '../payment.rules.ts'

/** A tender with its entries as stored. */
export interface StoredTender {
  readonly id: string
  readonly orderId: string
  readonly amountMinor: string
  readonly currency: string
  readonly provider: string
  readonly reference: string | null
  readonly entries: readonly {
    readonly kind: PaymentEntryKind
    readonly amount: string
    readonly reference: string | null
  }[]
}

const readTenders = `
SELECT p.id, p."orderId", p."amountMinor"::text AS "amountMinor", p.currency, p.provider, p.reference,
  coalesce((SELECT json_agg(json_build_object('kind', e.kind, 'amount', e."amountMinor"::text, 'reference', e.reference) ORDER BY e.id)
    FROM "PaymentEntry" e WHERE e."tenantId" = p."tenantId" AND e."paymentId" = p.id), '[]') AS entries
FROM "Payment" p WHERE p."tenantId" = $1::uuid AND p."orderId" = $2::uuid ORDER BY p.id`

/** The order's tenders; the caller holds the order's lock, under which all of its money is recorded. */
export const tendersOf = (cx: CommandContext, orderId: string): Promise<readonly StoredTender[]> =>
  cx.tx.$queryRawUnsafe<StoredTender[]>(readTenders, cx.actor.tenantId, orderId)

/** A tender to be written, with all entries that are new and the state that they lead to. */
export interface TenderToSave extends TenderState {
  readonly id: string
  readonly orderId: string
  readonly method: PaymentMethod
  readonly provider: string
  readonly collectedBy: Collector
  readonly currency: string
  readonly amount: bigint
  readonly reference: string | null
  readonly authorizedAt: Date | null
  readonly authorizationExpiresAt: Date | null
  readonly capturedAt: Date | null
  readonly installments: number
  readonly entries: readonly (LedgerEntry & {
    readonly id: string
    readonly reference: string | null
    readonly at: Date
  })[]
}

/** What is known already stays: an authorization's end is replaced only by a newer one. */
const saveAll = `
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "orderId" uuid, method text, provider text, "collectedBy" text,
    status text, currency text, amount bigint, authorized bigint, captured bigint, refunded bigint, reference text,
    "authorizedAt" timestamptz, "authorizationExpiresAt" timestamptz, "capturedAt" timestamptz, installments int, entries jsonb)
), saved AS (
  INSERT INTO "Payment" AS t ("tenantId", id, "orderId", method, provider, "collectedBy", status, currency, "amountMinor",
    "authorizedMinor", "capturedMinor", "refundedMinor", reference, "authorizedAt", "authorizationExpiresAt", "capturedAt",
    installments, "createdAt")
  SELECT $2::uuid, id, "orderId", method, provider, "collectedBy", status, currency, amount, authorized, captured, refunded,
    reference, "authorizedAt", "authorizationExpiresAt", "capturedAt", installments, $3::timestamptz FROM incoming
  ON CONFLICT ("tenantId", id) DO UPDATE SET status = excluded.status, "amountMinor" = excluded."amountMinor",
    "authorizedMinor" = excluded."authorizedMinor", "capturedMinor" = excluded."capturedMinor",
    "refundedMinor" = excluded."refundedMinor", "authorizedAt" = coalesce(t."authorizedAt", excluded."authorizedAt"),
    "authorizationExpiresAt" = coalesce(excluded."authorizationExpiresAt", t."authorizationExpiresAt"),
    "capturedAt" = coalesce(t."capturedAt", excluded."capturedAt")
)
INSERT INTO "PaymentEntry" ("tenantId", id, "paymentId", kind, "amountMinor", currency, reference, at, "recordedAt")
SELECT $2::uuid, e.id, i.id, e.kind, e.amount, i.currency, e.reference, e.at, $3::timestamptz
FROM incoming i, jsonb_to_recordset(i.entries) AS e(id uuid, kind text, amount bigint, reference text, at timestamptz)`

/** Writes tenders and their new entries: one statement. */
export async function saveTenders(cx: CommandContext, tenders: readonly TenderToSave[]): Promise<void> {
  if (tenders.length === 0) return
  const rows = JSON.stringify(tenders, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  await cx.tx.$executeRawUnsafe(saveAll, rows, cx.actor.tenantId, cx.now)
}
