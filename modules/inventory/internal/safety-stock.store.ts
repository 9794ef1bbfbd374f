import type { CommandContext } from '#platform/command'

export interface SafetyStockLine {
  readonly variantId: string
  readonly locationId: string
  readonly safetyStock: number
}

const save = `
UPDATE "StockLevel" l SET "safetyStock" = w."safetyStock", "updatedAt" = $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS w("variantId" uuid, "locationId" uuid, "safetyStock" int)
WHERE l."tenantId" = $2::uuid AND l."variantId" = w."variantId" AND l."locationId" = w."locationId"
RETURNING l."variantId", l."locationId", old."safetyStock" AS before, new."safetyStock" AS after`

/** Sets the safety stock of locked levels, one statement; answers each before and after. */
export function saveSafetyStock(
  cx: CommandContext,
  lines: readonly SafetyStockLine[],
): Promise<{ variantId: string; locationId: string; before: number; after: number }[]> {
  return cx.tx.$queryRawUnsafe(save, JSON.stringify(lines), cx.actor.tenantId, cx.now)
}
