import {
  type FulfillmentOrderStatus,
  type LineProgress,
  leftToPack,
  leftToPick,
  leftToShip,
} from './fulfillment.rules.ts'

/** How many units of a line are taken back, and how far they had come. */
export interface UnitsCut {
  /** Still on the shelf. */
  readonly open: number
  /** In the packing bin, in no package. */
  readonly picked: number
  /** In a package that has not left. */
  readonly packed: number
}

/** Units that have not left and may still be taken back. */
export const cuttableUnits = (line: LineProgress): number => line.quantity - line.short - line.cancelled - line.shipped

/**
 * From which stages a line gives up `quantity` units: what costs the warehouse least comes first, shelf, then packing bin,
 * then package. Null when so many have not stayed.
 */
export function cutLine(line: LineProgress, quantity: number): UnitsCut | null {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new RangeError(`Not a quantity: ${quantity}`)
  if (quantity > cuttableUnits(line)) return null
  const open = Math.min(quantity, leftToPick(line))
  const picked = Math.min(quantity - open, leftToPack(line))
  const packed = quantity - open - picked
  return packed <= leftToShip(line) ? { open, picked, packed } : null
}

/** What became of units that are taken back: nobody wants them, another place does them, or they are not there. */
export const cutCauses = ['CANCELLED', 'REROUTED', 'LOST'] as const
export type CutCause = (typeof cutCauses)[number]

/** The line after the cut; units that are not there count as short. */
export function lineAfterCut(line: LineProgress, cut: UnitsCut, cause: CutCause): LineProgress {
  const units = cut.open + cut.picked + cut.packed
  return {
    quantity: line.quantity,
    picked: line.picked - cut.picked - cut.packed,
    packed: line.packed - cut.packed,
    shipped: line.shipped,
    short: line.short + (cause === 'LOST' ? units : 0),
    cancelled: line.cancelled + (cause === 'LOST' ? 0 : units),
  }
}

/**
 * The state once units were taken back: unchanged while work remains; else CANCELLED when nothing ever left, INCOMPLETE
 * when some was short, CLOSED when the rest has left.
 */
export function statusAfterCut(status: FulfillmentOrderStatus, lines: readonly LineProgress[]): FulfillmentOrderStatus {
  if (lines.some((line) => cuttableUnits(line) > 0)) return status
  if (lines.every((line) => line.shipped === 0)) return 'CANCELLED'
  return lines.some((line) => line.short > 0) ? 'INCOMPLETE' : 'CLOSED'
}
