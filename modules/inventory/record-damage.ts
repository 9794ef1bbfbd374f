import { command } from '#platform/command'
import { expectHeld, lockBinStock } from './internal/bin-stock.store.ts'
import { requireReasons, requireStocked, resolveBins } from './internal/lookup.store.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock } from './move-stock.step.ts'
import { recordDamageInput } from './record-damage.input.ts'

/**
 * Sellable units turned out damaged: they go to the location's DMGD bin, still on hand and no longer for sale. A report,
 * so promises never stop it: those that the rest does not cover are taken back.
 */
export const recordDamage = command({
  name: 'stock.record-damage',
  permission: 'stock:adjust',
  input: recordDamageInput,
  refusals: ['STOCK_MOVED', 'REASON_UNKNOWN', 'KIT_NOT_STOCKED'],
  async run(cx, { variantId, locationId, binId, expectedQuantity, quantity, reasonCode, note }) {
    await requireStocked(cx, [variantId])
    const [found, damaged] = await resolveBins(cx, [
      { locationId, binId },
      { locationId, defaultCode: 'DMGD' },
    ])
    const reasons = await requireReasons(cx, 'STOCK_DAMAGE', [reasonCode])
    const from = { variantId, locationId, binId: found?.id ?? '', condition: 'SELLABLE' } as const
    const [held = 0] = await lockBinStock(cx, [from])
    expectHeld(from, expectedQuantity, held)
    const moved = await moveStock(
      cx,
      [
        {
          kind: 'DAMAGE',
          variantId,
          quantity,
          from,
          to: { locationId, binId: damaged?.id ?? '', condition: 'DAMAGED' },
          reasonCodeId: reasons.get(reasonCode) ?? null,
          note: note ?? null,
        },
      ],
      { onShort: 'ADJUST' },
    )
    cx.record({
      type: 'stock.damaged',
      objects: stockSubjects([from]),
      data: { reasonCode, note: note ?? null, bin: found?.code, quantity },
      changes: stockChanges(moved),
    })
    return { type: 'BinStock', id: from.binId, variantId, quantity: held - quantity }
  },
})
