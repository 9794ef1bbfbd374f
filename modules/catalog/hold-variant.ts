import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { endOfSwitch } from '#platform/master-data'
import { holdVariantInput } from './hold-variant.input.ts'
import { lockVariant, saveVariant } from './internal/variant.store.ts'

/** Keeps a variant from being promised until an instant, with a reason; holding a held one moves the end. */
export const holdVariant = command({
  name: 'variant.hold',
  permission: 'catalog:write',
  input: holdVariantInput,
  refusals: ['END_OUT_OF_RANGE'],
  async run(cx, { variantId, reason, until }) {
    const variant = await lockVariant(cx, variantId)
    const data = { heldReason: reason, heldUntil: endOfSwitch(until, cx.now) }
    cx.record({
      type: 'variant.held',
      objects: [{ type: 'Variant', id: variant.id }],
      data: { sku: variant.sku, reason, until: data.heldUntil.toISOString() },
      changes: changesBetween(`Variant:${variant.id}`, { ...variant }, data),
    })
    return saveVariant(cx, variant, data)
  },
})
