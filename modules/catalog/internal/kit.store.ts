import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { KitRefused, VariantHoldsStock } from '../catalog.errors.ts'
import type { VariantRow } from './variant.store.ts'

export interface KitComponentRow {
  readonly variantId: string
  readonly quantity: number
  /** Six-digit decimal; a version's shares sum to 1. */
  readonly priceShare: string
}

/** Writes the next version of a kit's recipe; earlier ones stay, order lines are frozen on them. */
export async function insertKitVersion(
  cx: CommandContext,
  kit: VariantRow,
  { components, shipTogether }: { components: readonly KitComponentRow[]; shipTogether: boolean },
) {
  const { tenantId } = cx.actor
  const version = (kit.kitVersion ?? 0) + 1
  const kitVersionId = newId()
  const row = { tenantId, id: kitVersionId, variantId: kit.id, version, shipTogether, createdAt: cx.now }
  await cx.tx.kitVersion.create({ data: row })
  await cx.tx.kitComponent.createMany({
    data: components.map((component) => ({ ...component, tenantId, id: newId(), kitVersionId })),
  })
  return { version, kitVersionId }
}

/** Refuses to make a kit of what lies in stock as itself, or of what is part of another kit's current recipe. */
export async function assertMayBecomeKit(cx: CommandContext, variant: VariantRow): Promise<void> {
  const [standing] = await cx.tx.$queryRaw<{ onHand: bigint; usedBy: string | null }[]>`
    SELECT (SELECT coalesce(sum("onHand"), 0) FROM "StockLevel" WHERE "variantId" = ${variant.id}::uuid) AS "onHand",
      (SELECT v.sku FROM "KitComponent" c
         JOIN "KitVersion" k ON k."tenantId" = c."tenantId" AND k.id = c."kitVersionId"
         JOIN "Variant" v ON v."tenantId" = k."tenantId" AND v.id = k."variantId" AND v."kitVersion" = k.version
       WHERE c."variantId" = ${variant.id}::uuid LIMIT 1) AS "usedBy"`
  if (standing && standing.onHand > 0n) throw new VariantHoldsStock(variant.sku, Number(standing.onHand))
  if (standing?.usedBy) throw new KitRefused({ code: 'IS_COMPONENT', sku: standing.usedBy })
}
