import { command } from '#platform/command'
import { levelKey } from './demand.rules.ts'
import { lockLevels } from './internal/level-lock.store.ts'
import { requireStocked, resolveBins } from './internal/lookup.store.ts'
import { saveSafetyStock } from './internal/safety-stock.store.ts'
import { stockSubjects } from './internal/stock-events.ts'
import { setSafetyStockInput } from './set-safety-stock.input.ts'

/**
 * Units kept back at a location whatever customers order: reserving stops before them. Promises already made stand, also
 * when safety stock now exceeds what is free. The last line of a variant and location counts.
 */
export const setSafetyStock = command({
  name: 'stock.set-safety-stock',
  permission: 'catalog:write',
  input: setSafetyStockInput,
  refusals: ['KIT_NOT_STOCKED'],
  async run(cx, input) {
    const lines = [...new Map(input.lines.map((line) => [levelKey(line), line])).values()]
    await requireStocked(
      cx,
      lines.map(({ variantId }) => variantId),
    )
    await resolveBins(
      cx,
      lines.map(({ locationId }) => ({ locationId })),
    )
    await lockLevels(cx, lines)
    const saved = await saveSafetyStock(cx, lines)
    cx.record({
      type: 'stock.safety-stock-set',
      objects: stockSubjects(lines),
      data: { lines: lines.length },
      changes: saved.map(({ variantId, locationId, before, after }) => ({
        object: `StockLevel:${variantId}:${locationId}`,
        field: 'safetyStock',
        before,
        after,
      })),
    })
    return { type: 'SafetyStock', id: cx.commandId, lines: lines.length }
  },
})
