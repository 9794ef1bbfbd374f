import type { PostalAddress } from './order-types.tsx'

export type DraftLine = { sku: string; title: string; quantity: number; unitPrice: string }

/** An order as it is being written; amounts are decimal texts in its currency. */
export type OrderDraft = {
  channelId: string
  currency: string
  customer: { name: string; email: string | null; phone: string | null }
  shipTo: PostalAddress
  lines: readonly DraftLine[]
  shipping: string
  /** What was paid already by card; empty when nothing was. */
  paid: string
  note: string | null
}

/** A variant that can be sold, as the search offers it. */
export type FoundProduct = { value: string; label: string; detail: string; price: string }
