import { assertQuantities } from './demand.rules.ts'
import type { MovementKind, StockCondition } from './stock.rules.ts'

/** Where units stand: a bin of a location, in a condition. */
export interface StockPlace {
  readonly locationId: string
  readonly binId: string
  readonly condition: StockCondition
}

/** What a caller says of a movement: from a place, to a place, or both; with its cause. */
export interface NewMovement {
  /** Given when the caller must name it elsewhere; made otherwise. */
  readonly id?: string
  readonly kind: MovementKind
  readonly variantId: string
  /** In the variant's unit, above zero. */
  readonly quantity: number
  readonly from?: StockPlace | null
  readonly to?: StockPlace | null
  /** Reserved units at `from` that end with this movement: a hand-over ships what was promised. */
  readonly releases?: number
  readonly lotId?: string | null
  /** Required by ADJUSTMENT, COUNT and DAMAGE. */
  readonly reasonCodeId?: string | null
  readonly note?: string | null
  readonly receiptLineId?: string | null
  readonly shipmentId?: string | null
  readonly pickRecordId?: string | null
  readonly transferLineId?: string | null
  readonly countLineId?: string | null
  /** Per unit, decimal text of at most six places. */
  readonly unitCost?: string | null
  readonly costCurrency?: string | null
  /** When it happened in the world; the command's `now` unless told. */
  readonly at?: Date
}

/** The levels that the movements touch, with doubles. */
export function placesOf(movements: readonly NewMovement[]): { variantId: string; locationId: string }[] {
  return movements.flatMap(({ variantId, from, to }) =>
    [from, to].flatMap((place) => (place ? [{ variantId, locationId: place.locationId }] : [])),
  )
}

/** Throws on what no caller may ask for: no place at all, or a quantity that is none. */
export function assertMovements(movements: readonly NewMovement[]): void {
  assertQuantities(movements)
  if (movements.some(({ from, to }) => !from && !to)) throw new RangeError('a movement needs a place')
}
