import { skuKey } from '#lib/identifiers'
import type { IndexedObject } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { ImportedProduct } from '../import-orders.input.ts'
import { insertRows } from './insert-rows.ts'

export interface KeptProducts {
  /** Variant of a SKU as the source writes it, in whatever case; undefined when there is none and none was to be made. */
  idOf(sku: string): string | undefined
  readonly created: readonly { readonly productId: string; readonly variantId: string; readonly sku: string }[]
  readonly terms: readonly IndexedObject[]
}

const findSkus = `SELECT sku, id FROM "Variant" WHERE "tenantId" = $1::uuid AND sku = ANY ($2::text[])`

const keyOf = (sku: string): string => skuKey(sku) ?? sku

/** Finds the SKUs' variants and, when wanted, makes those that are missing: at most four statements. */
export async function keepProducts(
  cx: CommandContext,
  skus: readonly string[],
  sourceProducts: readonly ImportedProduct[],
  createMissing: boolean,
): Promise<KeptProducts> {
  const spellings = [...new Set(skus.flatMap((sku) => [sku, keyOf(sku)]))]
  const find = async () =>
    spellings.length === 0
      ? []
      : await cx.tx.$queryRawUnsafe<{ sku: string; id: string }[]>(findSkus, cx.actor.tenantId, spellings)
  const known = new Map((await find()).map(({ sku, id }) => [keyOf(sku), id]))
  const missing = createMissing ? [...new Set(skus.map(keyOf))].filter((key) => !known.has(key)) : []
  const described = new Map(sourceProducts.map((product) => [keyOf(product.sku), product]))
  const made = missing.map((sku) => newProduct(cx, sku, described.get(sku)))
  await saveProducts(cx, made)
  for (const { variant } of made) known.set(variant.sku, variant.id)
  return {
    idOf: (sku) => known.get(keyOf(sku)),
    created: made.map(({ product, variant }) => ({ productId: product.id, variantId: variant.id, sku: variant.sku })),
    terms: made.map(({ variant }) => ({
      objectType: 'Variant',
      objectId: variant.id,
      terms: [
        { kind: 'SKU', term: variant.sku },
        { kind: 'TITLE', term: variant.title },
      ],
    })),
  }
}

function newProduct(cx: CommandContext, sku: string, described: ImportedProduct | undefined) {
  const title = described?.title || sku
  const stamps = { createdAt: cx.now, updatedAt: cx.now }
  const product = { id: newId(), code: sku, title, brand: described?.brand ?? null, status: 'ACTIVE', ...stamps }
  const {
    weightGrams = null,
    lengthMillimeters = null,
    widthMillimeters = null,
    heightMillimeters = null,
  } = described ?? {}
  const size = { weightGrams, lengthMillimeters, widthMillimeters, heightMillimeters }
  return { product, variant: { id: newId(), productId: product.id, sku, title, status: 'ACTIVE', ...size, ...stamps } }
}

async function saveProducts(cx: CommandContext, made: readonly ReturnType<typeof newProduct>[]): Promise<void> {
  const stamps = { createdAt: 'timestamptz', updatedAt: 'timestamptz' }
  const text = { title: 'text', status: 'text' }
  await insertRows(
    cx,
    'Product',
    { id: 'uuid', code: 'text', brand: 'text', ...text, ...stamps },
    made.map(({ product }) => product),
  )
  const size = { weightGrams: 'int', lengthMillimeters: 'int', widthMillimeters: 'int', heightMillimeters: 'int' }
  await insertRows(
    cx,
    'Variant',
    { id: 'uuid', productId: 'uuid', sku: 'text', ...text, ...size, ...stamps },
    made.map(({ variant }) => variant),
  )
}
