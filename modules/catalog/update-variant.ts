import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { Prisma } from '#prisma/generated/client'
import { SkuTaken } from './catalog.errors.ts'
import { indexVariants } from './internal/catalog-terms.ts'
import { findTakenSkus, lockVariant, saveVariant, storedColumns } from './internal/variant.store.ts'
import { updateVariantInput } from './product.input.ts'

/** Changes a variant. A new SKU counts from the next order on; the unit of counting cannot be changed. */
export const updateVariant = command({
  name: 'variant.update',
  permission: 'catalog:write',
  input: updateVariantInput,
  refusals: ['NOTHING_TO_CHANGE', 'SKU_TAKEN'],
  async run(cx, { variantId, price, preorderOn, ...input }) {
    const variant = await lockVariant(cx, variantId)
    const data = { ...input, ...storedColumns({ price, preorderOn }) }
    const changes = changesBetween(`Variant:${variant.id}`, { ...variant }, data)
    if (changes.length === 0) throw new NothingToChange('Variant', variant.id)
    const sku = data.sku ?? variant.sku
    if (sku !== variant.sku && (await findTakenSkus(cx, [sku])).length > 0) throw new SkuTaken([sku])
    await indexVariants(cx, [{ id: variant.id, sku, title: data.title ?? variant.title }])
    const objects = [
      { type: 'Variant', id: variant.id },
      { type: 'Product', id: variant.productId },
    ]
    cx.record({ type: 'variant.updated', objects, data: { sku }, changes })
    return saveVariant(cx, variant, { ...data, customs: data.customs === null ? Prisma.DbNull : data.customs })
  },
})
