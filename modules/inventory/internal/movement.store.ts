import { sellableBinPurposes } from '#modules/locations/location.rules'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { NewMovement } from '../movement.rules.ts'
import type { StockCondition } from '../stock.rules.ts'
import { writeMovements } from './movement.sql.ts'

/** A level before and after the movements. */
export interface LevelChange {
  readonly variantId: string
  readonly locationId: string
  readonly onHandBefore: number
  readonly onHand: number
  readonly sellableBefore: number
  readonly sellable: number
  readonly reservedBefore: number
  readonly reserved: number
}

/** What the movements do to a bin's stock of a variant in a condition: `before + quantity` stands there afterwards. */
export interface BinChange {
  readonly binId: string
  readonly variantId: string
  readonly condition: StockCondition
  readonly locationId: string
  readonly quantity: number
  readonly before: number
}

export interface BinShort extends BinChange {
  readonly missing: number
}

/** Promises at a level that its sellable stock would no longer cover. */
export interface LevelShort {
  readonly variantId: string
  readonly locationId: string
  readonly free: number
  readonly missing: number
}

export interface Written {
  readonly levels: readonly LevelChange[]
  readonly bins: readonly BinChange[]
  readonly binShorts: readonly BinShort[]
  readonly levelShorts: readonly LevelShort[]
  readonly strays: readonly { readonly binId: string }[]
}

const rowOf = (movement: NewMovement, now: Date) => {
  const { from, to, at, id, ...rest } = movement
  return {
    ...rest,
    id: id ?? newId(),
    fromLocationId: from?.locationId,
    fromBinId: from?.binId,
    fromCondition: from?.condition,
    toLocationId: to?.locationId,
    toBinId: to?.binId,
    toCondition: to?.condition,
    at: (at ?? now).toISOString(),
  }
}

/** Writes all movements or, when a bin or a promise falls short, none; the levels must be locked. One statement. */
export async function saveMovements(cx: CommandContext, movements: readonly NewMovement[]): Promise<Written> {
  const [written] = await cx.tx.$queryRawUnsafe<Written[]>(
    writeMovements,
    JSON.stringify(movements.map((movement) => rowOf(movement, cx.now))),
    cx.actor.tenantId,
    cx.now,
    cx.actor.id,
    cx.commandId,
    sellableBinPurposes,
  )
  if (!written) throw new Error('the movement statement answered nothing')
  if (written.strays.length > 0) throw new Error(`bins of another location: ${written.strays.map((s) => s.binId)}`)
  return written
}
