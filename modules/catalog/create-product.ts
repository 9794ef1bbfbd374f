import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { CodeTaken } from '#platform/master-data'
import { insertBarcodes } from './internal/barcode.store.ts'
import { indexVariants } from './internal/catalog-terms.ts'
import { insertVariants } from './internal/variant.store.ts'
import { createProductInput } from './product.input.ts'

/** Makes a product with its variants and their barcodes, as drafts: nothing is sold before it is activated. */
export const createProduct = command({
  name: 'product.create',
  permission: 'catalog:write',
  input: createProductInput,
  refusals: ['CODE_TAKEN', 'SKU_TAKEN', 'BARCODE_TAKEN', 'BARCODE_REFUSED'],
  async run(cx, { variants, ...input }) {
    const product = { ...input, id: newId() }
    const data = { ...product, tenantId: cx.actor.tenantId, createdAt: cx.now, updatedAt: cx.now }
    const { count } = await cx.tx.product.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('Product', input.code)
    const rows = await insertVariants(cx, product, variants)
    const barcodes = await insertBarcodes(
      cx,
      rows.flatMap(({ id }, index) => (variants[index]?.barcodes ?? []).map((each) => ({ ...each, variantId: id }))),
    )
    const valuesOf = (id: string) => barcodes.filter((each) => each.variantId === id).map(({ value }) => value)
    await indexVariants(
      cx,
      rows.map(({ id, sku, title }) => ({ id, sku, title, barcodes: valuesOf(id) })),
    )
    cx.record({
      type: 'product.created',
      objects: [{ type: 'Product', id: product.id }, ...rows.map(({ id }) => ({ type: 'Variant', id }))],
      data: { skus: rows.map(({ sku }) => sku), barcodes: barcodes.map(({ value }) => value) },
      changes: [
        ...changesOfNew(`Product:${product.id}`, input),
        ...rows.flatMap(({ id, ...row }) => changesOfNew(`Variant:${id}`, row)),
      ],
    })
    return { type: 'Product', id: product.id, version: 1, variantIds: rows.map(({ id }) => id) }
  },
})
