import { command } from '#platform/command'
import { requireStocked, resolveBins } from './internal/lookup.store.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock } from './move-stock.step.ts'
import { moveStockBetweenBinsInput } from './move-stock-between-bins.input.ts'

/**
 * Puts stock away: from bin to bin of one location, also into another condition after inspection. Refused when a bin holds
 * fewer, or when promised units would no longer be for sale.
 */
export const moveStockBetweenBins = command({
  name: 'stock.move-between-bins',
  permission: 'stock:receive',
  input: moveStockBetweenBinsInput,
  refusals: ['QUANTITY_UNAVAILABLE', 'KIT_NOT_STOCKED', 'BIN_INACTIVE'],
  async run(cx, { locationId, lines, note }) {
    await requireStocked(
      cx,
      lines.map(({ variantId }) => variantId),
    )
    await resolveBins(
      cx,
      lines.map((line) => ({ locationId, binId: line.fromBinId })),
    )
    await resolveBins(
      cx,
      lines.map((line) => ({ locationId, binId: line.toBinId })),
      { forArrival: true },
    )
    const moved = await moveStock(
      cx,
      lines.map(({ variantId, quantity, fromBinId, toBinId, condition, toCondition }) => ({
        kind: 'MOVE',
        variantId,
        quantity,
        from: { locationId, binId: fromBinId, condition },
        to: { locationId, binId: toBinId, condition: toCondition ?? condition },
        note: note ?? null,
      })),
    )
    cx.record({
      type: 'stock.moved',
      objects: stockSubjects(moved.levels),
      data: { note: note ?? null, lines: lines.length },
      changes: stockChanges(moved),
    })
    return { type: 'Location', id: locationId, lines: lines.length }
  },
})
