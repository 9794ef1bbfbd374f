import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { saveTenders } from './internal/tender.store.ts'
import { type LedgerEntry, type TenderState, tenderState } from './ledger.rules.ts'
import type { TenderInput } from './payment.input.ts'

/** A tender that comes with a new order: what it is for, and what was authorized or taken already. */
export interface NewTender extends TenderInput {
  readonly orderId: string
  readonly currency: string
  readonly amount: bigint
  readonly entries: readonly (LedgerEntry & { readonly reference?: string | null; readonly at: Date })[]
}

export interface OpenedTender extends TenderState {
  readonly id: string
}

/** The tenders with their ids and states, to be decided by before they are written. */
export const tendersToOpen = (tenders: readonly NewTender[]) =>
  tenders.map((tender) => ({ ...tender, id: newId(), ...tenderState(tender.amount, tender.entries) }))

/** Writes the tenders of new orders, one statement. The caller records them with its own event and refreshes the orders. */
export async function openTenders(cx: CommandContext, tenders: ReturnType<typeof tendersToOpen>): Promise<void> {
  await saveTenders(
    cx,
    tenders.map(({ entries, ...tender }) => ({
      ...tender,
      reference: tender.reference ?? null,
      authorizedAt: entries.find(({ kind }) => kind === 'AUTHORIZATION')?.at ?? null,
      capturedAt: entries.find(({ kind }) => kind === 'CAPTURE')?.at ?? null,
      authorizationExpiresAt: tender.authorizationExpiresAt ?? null,
      entries: entries.map((entry) => ({ ...entry, id: newId(), reference: entry.reference ?? null })),
    })),
  )
}
