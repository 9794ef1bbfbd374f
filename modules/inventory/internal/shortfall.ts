import type { CommandContext } from '#platform/command'
import type { NewEvent } from '#platform/events'
import { type GivenUp, giveUp, type KeepFirst } from '../allocation-priority.rules.ts'
import { levelKey } from '../demand.rules.ts'
import type { NewMovement } from '../movement.rules.ts'
import { lockClaims, saveGivenUp } from './claim.store.ts'
import type { BinShort, LevelShort } from './movement.store.ts'

/** What must have come in unseen, so that what is reported can have gone out: one movement per short bin. */
export const unexplainedFor = (shorts: readonly BinShort[]): readonly NewMovement[] =>
  shorts.map(({ binId, locationId, condition, variantId, missing }) => ({
    kind: 'UNEXPLAINED',
    variantId,
    quantity: missing,
    to: { locationId, binId, condition },
  }))

/** Takes promises back until the stock that is left covers the rest, last in line first. */
export async function takeBackPromises(
  cx: CommandContext,
  shorts: readonly LevelShort[],
  keepFirst: KeepFirst,
): Promise<readonly GivenUp[]> {
  if (shorts.length === 0) return []
  const claims = Map.groupBy(await lockClaims(cx, shorts), levelKey)
  const lost = shorts.flatMap((short) => giveUp(claims.get(levelKey(short)) ?? [], short.missing, keepFirst))
  await saveGivenUp(cx, lost)
  return lost
}

/** One event per level, with the reservations that lost units: fulfillment turns their lines back to backordered. */
export function reservationsLost(lost: readonly GivenUp[]): NewEvent[] {
  return [...Map.groupBy(lost, ({ claim }) => levelKey(claim)).values()].map((rows) => ({
    type: 'stock.reservation-lost',
    objects: [
      ...rows.slice(0, 1).flatMap(({ claim }) => [
        { type: 'Variant', id: claim.variantId },
        { type: 'Location', id: claim.locationId },
      ]),
      ...rows.flatMap(({ claim }) => (claim.orderId ? [{ type: 'Order', id: claim.orderId }] : [])),
    ],
    data: {
      reservations: rows.map(({ claim, quantity }) => ({
        id: claim.reservationId,
        fulfillmentOrderLineId: claim.fulfillmentOrderLineId,
        orderId: claim.orderId,
        quantity,
      })),
    },
    changes: rows.map(({ claim, quantity }) => ({
      object: `Reservation:${claim.reservationId}`,
      field: 'quantity',
      before: claim.quantity,
      after: claim.quantity - quantity,
    })),
  }))
}
