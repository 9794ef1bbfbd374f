import type { CommandContext } from '#platform/command'
import { StockMoved } from '../stock.errors.ts'
import type { StockCondition } from '../stock.rules.ts'
import { lockLevels } from './level-lock.store.ts'

export interface BinPlace {
  readonly variantId: string
  readonly locationId: string
  readonly binId: string
  readonly condition: StockCondition
}

const heldQuantities = `
SELECT coalesce(b.quantity, 0) AS quantity
FROM jsonb_to_recordset($1::jsonb) AS w(n int, "variantId" uuid, "binId" uuid, condition text)
LEFT JOIN "BinStock" b ON b."tenantId" = $2::uuid AND b."binId" = w."binId" AND b."variantId" = w."variantId" AND b.condition = w.condition
ORDER BY w.n`

/** What the bins hold now, in the order asked, with their levels locked: nobody moves it until the command ends. */
export async function lockBinStock(cx: CommandContext, places: readonly BinPlace[]): Promise<readonly number[]> {
  await lockLevels(cx, places)
  const wanted = places.map(({ variantId, binId, condition }, n) => ({ n, variantId, binId, condition }))
  const rows = await cx.tx.$queryRawUnsafe<{ quantity: number }[]>(
    heldQuantities,
    JSON.stringify(wanted),
    cx.actor.tenantId,
  )
  return rows.map(({ quantity }) => quantity)
}

/** Compare-and-swap: refuses with the actual quantity when the bin holds another than the caller saw. */
export function expectHeld(place: BinPlace, expected: number, actual: number): void {
  if (expected === actual) return
  const { variantId, binId, condition } = place
  throw new StockMoved({ variantId, binId, condition, expected, actual })
}
