import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { KitComponentRow } from './kit.store.ts'

/** A variant as a kit or component: its recipe that counts now, its stock, and which kit contains it. */
export interface KitStanding {
  readonly id: string
  readonly sku: string
  readonly isKit: boolean
  readonly kitVersion: number | null
  readonly priceMinor: bigint | null
  readonly onHand: number
  readonly usedBy: string | null
  readonly shipTogether: boolean | null
  readonly components: readonly KitComponentRow[] | null
}

const standings = `
WITH asked AS MATERIALIZED (
  SELECT * FROM "Variant" WHERE "tenantId" = $1::uuid AND sku = ANY ($2::text[]) ORDER BY id FOR UPDATE
)
SELECT v.id, v.sku, v."isKit", v."kitVersion", v."priceMinor", k."shipTogether",
  (SELECT coalesce(sum(l."onHand"), 0)::int FROM "StockLevel" l WHERE l."tenantId" = v."tenantId" AND l."variantId" = v.id) AS "onHand",
  (SELECT o.sku FROM "KitComponent" c JOIN "KitVersion" p ON p."tenantId" = c."tenantId" AND p.id = c."kitVersionId"
     JOIN "Variant" o ON o."tenantId" = p."tenantId" AND o.id = p."variantId" AND o."kitVersion" = p.version
   WHERE c."tenantId" = v."tenantId" AND c."variantId" = v.id LIMIT 1) AS "usedBy",
  (SELECT json_agg(json_build_object('variantId', c."variantId", 'quantity', c.quantity, 'priceShare', c."priceShare"::text))
   FROM "KitComponent" c WHERE c."tenantId" = k."tenantId" AND c."kitVersionId" = k.id) AS components
FROM asked v LEFT JOIN "KitVersion" k ON k."tenantId" = v."tenantId" AND k."variantId" = v.id AND k.version = v."kitVersion"`

/** The variants of these SKUs, locked in the order of their ids, with all that a recipe must know of them: one statement. */
export const findKitStandings = (cx: CommandContext, skus: readonly string[]): Promise<KitStanding[]> =>
  cx.tx.$queryRawUnsafe<KitStanding[]>(standings, cx.actor.tenantId, [...skus])

interface NewRecipe {
  readonly kit: KitStanding
  readonly shipTogether: boolean
  readonly components: readonly KitComponentRow[]
}

/** Writes the next version of each kit's recipe: three statements, whatever their number. */
export async function saveKits(cx: CommandContext, recipes: readonly NewRecipe[]): Promise<void> {
  if (recipes.length === 0) return
  const { tenantId } = cx.actor
  const rows = recipes.map((recipe) => ({ ...recipe, id: newId(), version: (recipe.kit.kitVersion ?? 0) + 1 }))
  await cx.tx.kitVersion.createMany({
    data: rows.map(({ id, kit, version, shipTogether }) => ({
      ...{ tenantId, id, variantId: kit.id, version, shipTogether, createdAt: cx.now },
    })),
  })
  await cx.tx.kitComponent.createMany({
    data: rows.flatMap(({ id: kitVersionId, components }) =>
      components.map(({ variantId, quantity, priceShare }) => ({
        ...{ tenantId, id: newId(), kitVersionId, variantId, quantity, priceShare },
      })),
    ),
  })
  const versions = rows.map(({ kit, version }) => ({ id: kit.id, version }))
  await cx.tx.$executeRaw`
    UPDATE "Variant" v SET "isKit" = true, "kitVersion" = i.version, version = v.version + 1, "updatedAt" = ${cx.now}
    FROM jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) AS i(id uuid, version int)
    WHERE v."tenantId" = ${tenantId}::uuid AND v.id = i.id`
}
