import { command } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { removeBarcodeInput } from './barcode.input.ts'
import { findBarcodeValues, indexVariants } from './internal/catalog-terms.ts'
import { lockVariant, saveVariant } from './internal/variant.store.ts'

/** Takes a barcode off a variant: scanning it finds nothing any more, and another variant may carry it. */
export const removeBarcode = command({
  name: 'barcode.remove',
  permission: 'catalog:write',
  input: removeBarcodeInput,
  refusals: [],
  async run(cx, { variantId, barcodeId }) {
    const variant = await lockVariant(cx, variantId)
    const where = { tenantId: cx.actor.tenantId, variantId: variant.id, id: barcodeId }
    const barcode = isUuid(barcodeId) ? await cx.tx.barcode.findFirst({ where }) : null
    if (!barcode) throw new NotFound('Barcode', barcodeId)
    await cx.tx.barcode.deleteMany({ where })
    const { id, sku, title } = variant
    await indexVariants(cx, [{ id, sku, title, barcodes: await findBarcodeValues(cx, id) }])
    cx.record({
      type: 'barcode.removed',
      objects: [{ type: 'Variant', id }],
      data: { sku },
      changes: [{ object: `Variant:${id}`, field: 'barcode', before: barcode.value, after: null }],
    })
    return saveVariant(cx, variant, {})
  },
})
