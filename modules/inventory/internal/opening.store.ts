import type { CommandContext } from '#platform/command'
import { InvalidInput } from '#platform/refusal'
import { StockAlreadyOpened } from '../stock.errors.ts'

interface Opening {
  readonly variantId: string
  readonly binId: string
}

const opened = `
SELECT v.sku || ' in ' || b.code AS place
FROM jsonb_to_recordset($1::jsonb) AS w("variantId" uuid, "binId" uuid)
JOIN "Variant" v ON v."tenantId" = $2::uuid AND v.id = w."variantId"
JOIN "Bin" b ON b."tenantId" = $2::uuid AND b.id = w."binId"
WHERE EXISTS (SELECT FROM "StockMovement" m WHERE m."tenantId" = $2::uuid AND m."variantId" = w."variantId"
  AND m.kind = 'OPENING' AND m."toBinId" = w."binId")
ORDER BY 1`

/** Refuses what was opened before, and the same bin twice in one batch (in one condition). The levels are locked. */
export async function refuseOpened(
  cx: CommandContext,
  rows: readonly (Opening & { readonly condition: string })[],
): Promise<void> {
  const seen = new Set<string>()
  for (const [index, { variantId, binId, condition }] of rows.entries()) {
    const key = `${variantId}|${binId}|${condition}`
    if (seen.has(key)) {
      throw new InvalidInput([{ path: `lines.${index}`, message: 'opens the same variant, bin and condition again' }])
    }
    seen.add(key)
  }
  const places = rows.map(({ variantId, binId }) => ({ variantId, binId }))
  const before = await cx.tx.$queryRawUnsafe<{ place: string }[]>(opened, JSON.stringify(places), cx.actor.tenantId)
  if (before.length > 0) throw new StockAlreadyOpened({ places: before.map(({ place }) => place) })
}
