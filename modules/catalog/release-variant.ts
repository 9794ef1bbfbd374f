import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { VariantNotHeld } from './catalog.errors.ts'
import { releaseVariantInput } from './hold-variant.input.ts'
import { lockVariant, saveVariant } from './internal/variant.store.ts'

/** Ends a hold before its time, or clears away one that is over. */
export const releaseVariant = command({
  name: 'variant.release',
  permission: 'catalog:write',
  input: releaseVariantInput,
  refusals: ['VARIANT_NOT_HELD'],
  async run(cx, { variantId }) {
    const variant = await lockVariant(cx, variantId)
    if (variant.heldReason === null) throw new VariantNotHeld(variant.sku)
    const data = { heldReason: null, heldUntil: null }
    cx.record({
      type: 'variant.released',
      objects: [{ type: 'Variant', id: variant.id }],
      data: { sku: variant.sku },
      changes: changesBetween(`Variant:${variant.id}`, { ...variant }, data),
    })
    return saveVariant(cx, variant, data)
  },
})
