import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { insertBarcodes } from './internal/barcode.store.ts'
import { indexVariants } from './internal/catalog-terms.ts'
import { lockProduct } from './internal/product.store.ts'
import { insertVariants } from './internal/variant.store.ts'
import { addVariantInput } from './product.input.ts'

/** Adds a variant to a product, as a draft. */
export const addVariant = command({
  name: 'variant.add',
  permission: 'catalog:write',
  input: addVariantInput,
  refusals: ['SKU_TAKEN', 'BARCODE_TAKEN', 'BARCODE_REFUSED'],
  async run(cx, { productId, variant }) {
    const product = await lockProduct(cx, productId)
    const [row] = await insertVariants(cx, product, [variant])
    if (!row) throw new Error('a variant was not written')
    const barcodes = await insertBarcodes(
      cx,
      variant.barcodes.map((each) => ({ ...each, variantId: row.id })),
    )
    const { id, ...fields } = row
    await indexVariants(cx, [{ id, sku: row.sku, title: row.title, barcodes: barcodes.map(({ value }) => value) }])
    cx.record({
      type: 'variant.added',
      objects: [
        { type: 'Variant', id },
        { type: 'Product', id: product.id },
      ],
      data: { sku: row.sku, barcodes: barcodes.map(({ value }) => value) },
      changes: changesOfNew(`Variant:${id}`, fields),
    })
    return { type: 'Variant', id, version: 1 }
  },
})
