import { type CommandContext, command } from '#platform/command'
import { closeCountInput } from './close-count.input.ts'
import { countedCondition, recordAccuracy } from './count.rules.ts'
import { type CountLineRow, giveReasons, lockOpenCount, readCountLines, touchCount } from './internal/count.store.ts'
import { requireReasons } from './internal/lookup.store.ts'
import { stockChanges, stockSubjects } from './internal/stock-events.ts'
import { moveStock, type NewMovement } from './move-stock.step.ts'
import { ReasonMissing } from './stock.errors.ts'

/**
 * Ends a count: every difference becomes a COUNT movement with its reason. The difference of the moment of counting is
 * booked, whatever moved since. Never refused for promises: those that the rest does not cover are taken back.
 */
export const closeCount = command({
  name: 'stock-count.close',
  permission: 'stock:count',
  input: closeCountInput,
  refusals: ['COUNT_CLOSED', 'REASON_MISSING', 'REASON_UNKNOWN'],
  timeout: 60_000,
  async run(cx, { countId, reasonCode }) {
    const count = await lockOpenCount(cx, countId)
    const lines = await reasonedLines(cx, countId, reasonCode ?? null)
    const differing = lines.filter(({ difference }) => difference !== 0)
    const moved = await moveStock(
      cx,
      differing.map((line) => movementOf(count.locationId, line)),
      { onShort: 'ADJUST' },
    )
    const version = await touchCount(cx, count, true)
    const accuracy = recordAccuracy(lines)
    cx.record({
      type: 'stock.counted',
      objects: [
        { type: 'StockCount', id: countId },
        { type: 'Location', id: count.locationId },
        ...stockSubjects(moved.levels).filter(({ type }) => type === 'Variant'),
      ],
      data: { number: count.number, ...accuracy },
      changes: [{ object: count.number, field: 'status', before: 'OPEN', after: 'CLOSED' }, ...stockChanges(moved)],
    })
    return { type: 'StockCount', id: countId, version, differences: differing.length }
  },
})

async function reasonedLines(cx: CommandContext, countId: string, reasonCode: string | null): Promise<CountLineRow[]> {
  const reasons = await requireReasons(cx, 'STOCK_COUNT', reasonCode === null ? [] : [reasonCode])
  const forAll = reasonCode === null ? null : (reasons.get(reasonCode) ?? null)
  const lines = await readCountLines(cx, countId)
  const unexplained = lines.find(({ difference, reasonCodeId }) => difference !== 0 && reasonCodeId === null)
  if (!unexplained) return lines
  if (forAll === null) throw new ReasonMissing({ variantId: unexplained.variantId, difference: unexplained.difference })
  await giveReasons(cx, countId, forAll)
  return lines.map((line) => ({ ...line, reasonCodeId: line.reasonCodeId ?? forAll }))
}

function movementOf(locationId: string, line: CountLineRow): NewMovement {
  const place = { locationId, binId: line.binId, condition: countedCondition(line.purpose) }
  return {
    kind: 'COUNT',
    variantId: line.variantId,
    quantity: Math.abs(line.difference),
    ...(line.difference > 0 ? { to: place } : { from: place }),
    reasonCodeId: line.reasonCodeId,
    countLineId: line.id,
  }
}
