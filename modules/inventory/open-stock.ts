import { command } from '#platform/command'
import { lockLevels } from './internal/level-lock.store.ts'
import { requireStocked, resolveBins } from './internal/lookup.store.ts'
import { refuseOpened } from './internal/opening.store.ts'
import { notInFuture } from './internal/past.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock } from './move-stock.step.ts'
import { openStockInput } from './open-stock.input.ts'

/**
 * Books the stock that is there when our books begin: OPENING movements at the cut-over instant, at most 500 lines at a time,
 * all or none. A variant is opened once per bin; whatever differs later is a count or an adjustment.
 */
export const openStock = command({
  name: 'stock.open',
  permission: 'stock:adjust',
  input: openStockInput,
  refusals: ['STOCK_ALREADY_OPENED', 'NOT_YET_HAPPENED', 'KIT_NOT_STOCKED', 'BIN_INACTIVE'],
  timeout: 60_000,
  async run(cx, { cutOverAt, lines }) {
    notInFuture(cx, cutOverAt)
    await requireStocked(
      cx,
      lines.map(({ variantId }) => variantId),
    )
    const bins = await resolveBins(cx, lines, { forArrival: true })
    const rows = lines.map((line, index) => ({ ...line, binId: bins[index]?.id ?? '' }))
    await lockLevels(cx, rows)
    await refuseOpened(cx, rows)
    const moved = await moveStock(
      cx,
      rows.map(({ variantId, quantity, locationId, binId, condition, unitCost }) => ({
        kind: 'OPENING',
        variantId,
        quantity,
        to: { locationId, binId, condition },
        unitCost: unitCost?.amount ?? null,
        costCurrency: unitCost?.currency ?? null,
        at: cutOverAt,
      })),
    )
    cx.record({
      type: 'stock.opened',
      objects: stockSubjects(rows),
      data: { lines: rows.length, units: rows.reduce((sum, { quantity }) => sum + quantity, 0) },
      changes: stockChanges(moved),
      at: cutOverAt,
    })
    return { type: 'StockOpening', id: cx.commandId, lines: rows.length }
  },
})
