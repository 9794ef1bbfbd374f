import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { KitRefused } from './catalog.errors.ts'
import { defineKitInput } from './define-kit.input.ts'
import { assertMayBecomeKit, insertKitVersion } from './internal/kit.store.ts'
import { lockVariants, saveVariant, type VariantRow } from './internal/variant.store.ts'
import { kitProblem, sharesOf } from './kit.rules.ts'

type Component = { readonly variantId: string; readonly quantity: number; readonly priceShare?: string }

/** The recipe with every component's share of the price; refuses what is no recipe. */
function recipeOf(kit: VariantRow, components: readonly Component[], variants: ReadonlyMap<string, VariantRow>) {
  const parts = components.map(({ variantId, quantity, priceShare = null }) => {
    const variant = variants.get(variantId)
    const { sku = '', isKit = false, priceMinor = null } = variant ?? {}
    return { variantId, quantity, priceShare, sku, isKit, priceMinor }
  })
  const problem = kitProblem(kit.id, parts)
  if (problem) throw new KitRefused(problem)
  const shares = sharesOf(parts)
  return parts.map(({ variantId, quantity, sku }, index) => ({
    ...{ variantId, quantity, sku },
    priceShare: shares[index] ?? '0',
  }))
}

/** Makes a variant a kit, or gives a kit a new version of its recipe. Orders that were placed keep the version of their day. */
export const defineKit = command({
  name: 'kit.define',
  permission: 'catalog:write',
  input: defineKitInput,
  refusals: ['KIT_REFUSED', 'VARIANT_HOLDS_STOCK'],
  async run(cx, { variantId, components, shipTogether }) {
    const ids = [...new Set([variantId, ...components.map((component) => component.variantId)])]
    const variants = new Map((await lockVariants(cx, ids)).map((variant) => [variant.id, variant]))
    const kit = variants.get(variantId)
    if (!kit) throw new Error('a locked variant is missing')
    cx.expectVersion(kit.version)
    const recipe = recipeOf(kit, components, variants)
    if (!kit.isKit) await assertMayBecomeKit(cx, kit)
    const rows = recipe.map(({ sku: _, ...row }) => row)
    const { version } = await insertKitVersion(cx, kit, { components: rows, shipTogether })
    const data = { isKit: true, kitVersion: version }
    cx.record({
      type: 'kit.defined',
      objects: [
        { type: 'Variant', id: kit.id, role: 'kit' },
        ...recipe.map((row) => ({ type: 'Variant', id: row.variantId, role: 'component' })),
      ],
      data: { sku: kit.sku, shipTogether, components: recipe.map(({ variantId: _, ...row }) => row) },
      changes: changesBetween(`Variant:${kit.id}`, { ...kit }, data),
    })
    return { ...(await saveVariant(cx, kit, data)), kitVersion: version }
  },
})
