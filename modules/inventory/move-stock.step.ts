import type { CommandContext } from '#platform/command'
import { byChannelPromiseAge, type GivenUp, type KeepFirst } from './allocation-priority.rules.ts'
import { lockLevels } from './internal/level-lock.store.ts'
import {
  type BinChange,
  type BinShort,
  type LevelChange,
  saveMovements,
  type Written,
} from './internal/movement.store.ts'
import { reservationsLost, takeBackPromises, unexplainedFor } from './internal/shortfall.ts'
import { raiseShortfall } from './internal/shortfall-exceptions.ts'
import { assertMovements, type NewMovement, placesOf } from './movement.rules.ts'
import { QuantityUnavailable } from './stock.errors.ts'

export type { NewMovement, StockPlace } from './movement.rules.ts'

export interface MoveOptions {
  /**
   * REFUSE (usual): units that are not there, or are promised, are not moved: QuantityUnavailable.
   * ADJUST: a report of what happened is never refused. What a bin lacks is first written in as UNEXPLAINED, promises that
   * the rest no longer covers are taken back, and both are recorded.
   */
  readonly onShort?: 'REFUSE' | 'ADJUST'
  /** Who keeps units when promises are taken back; the policy's order when the caller has asked it. */
  readonly keepFirst?: KeepFirst
}

export interface MovedStock {
  readonly levels: readonly LevelChange[]
  readonly bins: readonly BinChange[]
  /** What was missing in the bins and was written in as UNEXPLAINED. */
  readonly unexplained: readonly BinShort[]
  /** Promises taken back. */
  readonly lost: readonly GivenUp[]
}

function refusalOf({ binShorts, levelShorts }: Written): QuantityUnavailable {
  const [bin] = binShorts
  if (bin) {
    const { variantId, locationId, binId, before, missing } = bin
    return new QuantityUnavailable({ variantId, locationId, binId, available: before, missing })
  }
  const [level] = levelShorts
  if (!level) throw new Error('movements were not written although nothing is short')
  const { variantId, locationId, free, missing } = level
  return new QuantityUnavailable({ variantId, locationId, binId: null, available: free, missing })
}

/**
 * Moves stock: appends the movements and brings bins and levels along, in two statements however many rows (at most seven
 * when a report falls short). Levels are locked by (variant, location) and made when missing. What a caller moves in one step it
 * passes in one call, so that the locks are taken in order. Records events only for what it had to correct.
 */
export async function moveStock(
  cx: CommandContext,
  movements: readonly NewMovement[],
  { onShort = 'REFUSE', keepFirst = byChannelPromiseAge }: MoveOptions = {},
): Promise<MovedStock> {
  if (movements.length === 0) return { levels: [], bins: [], unexplained: [], lost: [] }
  assertMovements(movements)
  await lockLevels(cx, placesOf(movements))
  const tried = await saveMovements(cx, movements)
  if (tried.binShorts.length === 0 && tried.levelShorts.length === 0) {
    return { levels: tried.levels, bins: tried.bins, unexplained: [], lost: [] }
  }
  if (onShort === 'REFUSE') throw refusalOf(tried)
  const lost = await takeBackPromises(cx, tried.levelShorts, keepFirst)
  const written = await saveMovements(cx, [...unexplainedFor(tried.binShorts), ...movements])
  if (written.binShorts.length > 0 || written.levelShorts.length > 0) {
    throw new Error('reservations and levels disagree: promises could not be taken back')
  }
  for (const event of reservationsLost(lost)) cx.record(event)
  await raiseShortfall(cx, tried.binShorts, lost)
  return { levels: written.levels, bins: written.bins, unexplained: tried.binShorts, lost }
}
