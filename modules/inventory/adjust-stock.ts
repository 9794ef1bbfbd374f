import { command } from '#platform/command'
import { adjustStockInput } from './adjust-stock.input.ts'
import { expectHeld, lockBinStock } from './internal/bin-stock.store.ts'
import { requireReasons, requireStocked, resolveBins } from './internal/lookup.store.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock } from './move-stock.step.ts'

/**
 * Corrects what a bin holds, with a reason. Refused when the bin no longer holds what the caller saw; never refused for
 * promises: those that the rest does not cover are taken back, last in line first, and an `oversold` exception opened.
 */
export const adjustStock = command({
  name: 'stock.adjust',
  permission: 'stock:adjust',
  input: adjustStockInput,
  refusals: ['STOCK_MOVED', 'REASON_UNKNOWN', 'KIT_NOT_STOCKED'],
  async run(cx, { variantId, locationId, binId, condition, expectedQuantity, quantity, reasonCode, note }) {
    await requireStocked(cx, [variantId])
    const [bin] = await resolveBins(cx, [{ locationId, binId }])
    const reasons = await requireReasons(cx, 'STOCK_ADJUSTMENT', [reasonCode])
    const place = { variantId, locationId, binId: bin?.id ?? '', condition }
    const [held = 0] = await lockBinStock(cx, [place])
    expectHeld(place, expectedQuantity, held)
    const difference = quantity - held
    const moved = await moveStock(
      cx,
      [
        {
          kind: 'ADJUSTMENT',
          variantId,
          quantity: Math.abs(difference),
          ...(difference > 0 ? { to: place } : { from: place }),
          reasonCodeId: reasons.get(reasonCode) ?? null,
          note: note ?? null,
        },
      ],
      { onShort: 'ADJUST' },
    )
    cx.record({
      type: 'stock.adjusted',
      objects: stockSubjects([place]),
      data: { reasonCode, note: note ?? null, bin: bin?.code, condition, difference },
      changes: stockChanges(moved),
    })
    return { type: 'BinStock', id: place.binId, variantId, quantity }
  },
})
