import { type IndexedObject, indexTerms } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'

export interface FoundBy {
  readonly id: string
  readonly sku: string
  readonly title: string
  /** Left out when they did not change: their terms stay. */
  readonly barcodes?: readonly string[]
}

/** By what a variant is found: its SKU and its parts, the words of its title, its barcodes. */
export const termsOfVariant = ({ id, sku, title, barcodes }: FoundBy): IndexedObject => ({
  objectType: 'Variant',
  objectId: id,
  terms: [
    { kind: 'SKU', term: sku },
    { kind: 'TITLE', term: title },
    ...(barcodes ?? []).map((term) => ({ kind: 'BARCODE' as const, term })),
  ],
  kinds: barcodes ? ['BARCODE'] : [],
})

/** Makes variants findable as they are now, in one statement. */
export const indexVariants = (cx: CommandContext, variants: readonly FoundBy[]): Promise<void> =>
  indexTerms(cx, variants.map(termsOfVariant))

/** The variant's barcodes as they are now, for the index. */
export async function findBarcodeValues(cx: CommandContext, variantId: string): Promise<readonly string[]> {
  const rows = await cx.tx.barcode.findMany({
    where: { tenantId: cx.actor.tenantId, variantId },
    select: { value: true },
  })
  return rows.map(({ value }) => value)
}
