import type { Change, EventSubject } from '#platform/events'
import type { MovedStock } from '../move-stock.step.ts'
import type { LevelChange } from './movement.store.ts'

type Counts = Pick<
  LevelChange,
  'onHandBefore' | 'onHand' | 'sellableBefore' | 'sellable' | 'reservedBefore' | 'reserved'
>

const fields = (level: Counts): [string, number, number][] => [
  ['onHand', level.onHandBefore, level.onHand],
  ['sellable', level.sellableBefore, level.sellable],
  ['reserved', level.reservedBefore, level.reserved],
]

/** Every field of every level and bin that the movements changed, before and after. */
export function stockChanges({ levels, bins }: Pick<MovedStock, 'levels' | 'bins'>): Change[] {
  const ofLevels = levels.flatMap((level) =>
    fields(level)
      .filter(([, before, after]) => before !== after)
      .map(([field, before, after]) => ({
        object: `StockLevel:${level.variantId}:${level.locationId}`,
        field,
        before,
        after,
      })),
  )
  const ofBins = bins
    .filter(({ quantity }) => quantity !== 0)
    .map(({ binId, variantId, condition, before, quantity }) => ({
      object: `BinStock:${binId}:${variantId}:${condition}`,
      field: 'quantity',
      before,
      after: before + quantity,
    }))
  return [...ofLevels, ...ofBins]
}

/** The variants and locations that an event of moved stock speaks of, each once. */
export function stockSubjects(levels: readonly { variantId: string; locationId: string }[]): EventSubject[] {
  const variants = [...new Set(levels.map(({ variantId }) => variantId))]
  const locations = [...new Set(levels.map(({ locationId }) => locationId))]
  return [...variants.map((id) => ({ type: 'Variant', id })), ...locations.map((id) => ({ type: 'Location', id }))]
}
