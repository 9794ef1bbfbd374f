import { command } from '#platform/command'
import { countedCondition } from './count.rules.ts'
import { expectHeld, lockBinStock } from './internal/bin-stock.store.ts'
import { lockOpenCount, saveCountLines, touchCount } from './internal/count.store.ts'
import { requireReasons, requireStocked, resolveBins } from './internal/lookup.store.ts'
import { recordCountInput } from './record-count.input.ts'

/**
 * Takes down what a counter found. The books' quantity of this moment stands beside it, so that what is picked between
 * counting and closing does not count as a difference. A sheet that showed another quantity is refused: the bin moved while
 * it was being counted. A second finding for the same bin and variant replaces the first.
 */
export const recordCount = command({
  name: 'stock-count.record',
  permission: 'stock:count',
  input: recordCountInput,
  refusals: ['COUNT_CLOSED', 'STOCK_MOVED', 'REASON_UNKNOWN', 'KIT_NOT_STOCKED'],
  async run(cx, { countId, lines }) {
    const count = await lockOpenCount(cx, countId)
    const { locationId } = count
    await requireStocked(
      cx,
      lines.map(({ variantId }) => variantId),
    )
    const bins = await resolveBins(
      cx,
      lines.map(({ binId }) => ({ locationId, binId })),
    )
    const reasons = await requireReasons(
      cx,
      'STOCK_COUNT',
      lines.flatMap(({ reasonCode }) => reasonCode ?? []),
    )
    const places = lines.map(({ variantId, binId }, index) => ({
      variantId,
      locationId,
      binId,
      condition: countedCondition(bins[index]?.purpose ?? 'PICK'),
    }))
    const held = await lockBinStock(cx, places)
    const found = places.map((place, index) => {
      const { counted = 0, expectedQuantity, reasonCode } = lines[index] ?? {}
      const expected = held[index] ?? 0
      expectHeld(place, expectedQuantity ?? expected, expected)
      return { ...place, expected, counted, reasonCodeId: reasonCode ? (reasons.get(reasonCode) ?? null) : null }
    })
    const saved = await saveCountLines(cx, countId, found)
    const version = await touchCount(cx, count)
    cx.record({
      type: 'stock-count.recorded',
      objects: [
        { type: 'StockCount', id: countId },
        { type: 'Location', id: locationId },
      ],
      data: { number: count.number, lines: found.length },
      changes: saved.map(({ binId, variantId, before, after }) => ({
        object: `${count.number}:${binId}:${variantId}`,
        field: 'counted',
        before,
        after,
      })),
    })
    return { type: 'StockCount', id: countId, version }
  },
})
