import { changesBetween } from '#platform/changes'
import type { CommandContext } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { NotReadyForSale, ProductStateRefused, VariantHoldsStock } from '../catalog.errors.ts'
import { afterProductAct, missingForActivation, type ProductAct, productStatusOf } from '../catalog.rules.ts'
import { lockProduct, saveProduct } from './product.store.ts'
import { lockVariantsOf, type VariantRow } from './variant.store.ts'

interface Asked {
  readonly productId: string
  readonly variantIds?: readonly string[]
}

/** Which of a product's variants an act means: those named, else all that the act fits. */
function chosen(variants: readonly VariantRow[], asked: readonly string[] | undefined, act: ProductAct) {
  const missing = asked?.find((id) => !variants.some((variant) => variant.id === id))
  if (missing !== undefined) throw new NotFound('Variant', missing)
  const named = variants.filter(({ id }) => asked?.includes(id) ?? true)
  const fitting = named.filter(({ status }) => afterProductAct(status, act) !== null)
  const [unfit] = named.filter((variant) => !fitting.includes(variant))
  if (unfit && (asked || fitting.length === 0)) throw new ProductStateRefused(unfit.sku, unfit.status, act)
  return fitting
}

/** Refuses to put a variant away while units of it lie somewhere. */
async function assertNoStock(cx: CommandContext, variants: readonly VariantRow[]): Promise<void> {
  const [held] = await cx.tx.$queryRaw<{ variantId: string; onHand: bigint }[]>`
    SELECT "variantId", sum("onHand") AS "onHand" FROM "StockLevel"
    WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND "variantId" = ANY (${variants.map(({ id }) => id)}::uuid[])
    GROUP BY "variantId" HAVING sum("onHand") > 0 LIMIT 1`
  const variant = variants.find(({ id }) => id === held?.variantId)
  if (held && variant) throw new VariantHoldsStock(variant.sku, Number(held.onHand))
}

function assertReady(variants: readonly VariantRow[]): void {
  for (const variant of variants) {
    const missing = missingForActivation(variant)
    if (missing.length > 0) throw new NotReadyForSale(variant.sku, missing)
  }
}

/** Moves variants of a product along their life, and the product with them; records one event. */
export async function changeStatus(cx: CommandContext, { productId, variantIds }: Asked, act: ProductAct) {
  const product = await lockProduct(cx, productId)
  const variants = await lockVariantsOf(cx, product.id)
  const moved = chosen(variants, variantIds, act)
  const [first] = moved
  const to = first && afterProductAct(first.status, act)
  if (!to) throw new ProductStateRefused(product.code, product.status, act)
  if (act === 'activate') assertReady(moved)
  if (act === 'archive') await assertNoStock(cx, moved)
  const ids = moved.map(({ id }) => id)
  await cx.tx.variant.updateMany({
    where: { tenantId: cx.actor.tenantId, id: { in: ids } },
    data: { status: to, version: { increment: 1 }, updatedAt: cx.now },
  })
  const status = productStatusOf(variants.map((variant) => (ids.includes(variant.id) ? to : variant.status)))
  const past = { activate: 'activated', discontinue: 'discontinued', archive: 'archived', restore: 'restored' } as const
  cx.record({
    type: `product.${past[act]}`,
    objects: [{ type: 'Product', id: product.id }, ...ids.map((id) => ({ type: 'Variant', id }))],
    data: { skus: moved.map(({ sku }) => sku) },
    changes: [
      ...changesBetween(`Product:${product.id}`, { ...product }, { status }),
      ...moved.flatMap((variant) => changesBetween(`Variant:${variant.id}`, { ...variant }, { status: to })),
    ],
  })
  return saveProduct(cx, product, { status })
}
