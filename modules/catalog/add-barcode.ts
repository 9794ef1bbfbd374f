import { command } from '#platform/command'
import { addBarcodeInput } from './barcode.input.ts'
import { insertBarcodes } from './internal/barcode.store.ts'
import { findBarcodeValues, indexVariants } from './internal/catalog-terms.ts'
import { lockVariant, saveVariant } from './internal/variant.store.ts'

/** Gives a variant another barcode; scanning a box's code counts its factor. */
export const addBarcode = command({
  name: 'barcode.add',
  permission: 'catalog:write',
  input: addBarcodeInput,
  refusals: ['BARCODE_TAKEN', 'BARCODE_REFUSED'],
  async run(cx, { variantId, ...barcode }) {
    const variant = await lockVariant(cx, variantId)
    const [added] = await insertBarcodes(cx, [{ ...barcode, variantId: variant.id }])
    if (!added) throw new Error('a barcode was not written')
    const { id, sku, title } = variant
    await indexVariants(cx, [{ id, sku, title, barcodes: await findBarcodeValues(cx, id) }])
    const { value, packaging, factor } = added
    cx.record({
      type: 'barcode.added',
      objects: [{ type: 'Variant', id }],
      data: { sku, packaging, factor },
      changes: [{ object: `Variant:${id}`, field: 'barcode', before: null, after: value }],
    })
    return { ...(await saveVariant(cx, variant, {})), barcodeId: added.id }
  },
})
