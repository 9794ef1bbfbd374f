import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import { newId } from '#platform/ids'
import type { HoldReason, HoldScope } from '../order.rules.ts'

export interface NewHold {
  readonly orderId: string
  readonly fulfillmentOrderId: string | null
  readonly reason: HoldReason
  readonly blocks: HoldScope
  readonly ownerRole: string
  readonly note: string | null
  readonly dueAt: Date | null
}

/** Writes one hold; answers its id. */
export async function insertHold(cx: CommandContext, hold: NewHold): Promise<string> {
  const id = newId()
  await cx.tx.hold.createMany({
    data: [{ ...hold, id, tenantId: cx.actor.tenantId, placedAt: cx.now, placedById: cx.actor.id }],
  })
  return id
}

export interface StoredHold extends NewHold {
  readonly id: string
  readonly releasedAt: Date | null
}

/** A hold by its id, whatever its order; null when unknown or out of sight. */
export async function findHold(cx: CommandContext, holdId: string): Promise<StoredHold | null> {
  const found = await cx.tx.hold.findFirst({ where: { tenantId: cx.actor.tenantId, id: holdId } })
  return found as StoredHold | null
}

export async function saveReleased(cx: CommandContext, holdId: string, note: string | null): Promise<void> {
  await cx.tx.hold.updateMany({
    where: { tenantId: cx.actor.tenantId, id: holdId },
    data: { releasedAt: cx.now, releasedById: cx.actor.id, releaseNote: note },
  })
}

const settle = `
WITH due AS (
  SELECT f.id, f.status AS before,
    (SELECT count(*)::int FROM "Hold" h WHERE h."tenantId" = f."tenantId" AND h."fulfillmentOrderId" = f.id AND h."releasedAt" IS NULL) AS holds,
    o.status NOT IN ('CONFIRMED', 'COMPLETED') OR o."openHolds" > 0 AS held
  FROM "FulfillmentOrder" f JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
  WHERE f."tenantId" = $1::uuid AND f."orderId" = $2::uuid AND f.status IN ('SCHEDULED', 'OPEN', 'IN_PROGRESS', 'ON_HOLD')
  ORDER BY f.id FOR UPDATE OF f
)
UPDATE "FulfillmentOrder" f SET "openHolds" = d.holds, version = f.version + 1, "updatedAt" = $3::timestamptz,
  status = CASE WHEN d.held OR d.holds > 0 THEN 'ON_HOLD' WHEN d.before <> 'ON_HOLD' THEN d.before
    WHEN f."releaseAt" > $3::timestamptz THEN 'SCHEDULED' ELSE 'OPEN' END
FROM due d
WHERE f."tenantId" = $1::uuid AND f.id = d.id
  AND (f."openHolds" <> d.holds OR (d.held OR d.holds > 0) <> (d.before = 'ON_HOLD'))
RETURNING f.id, f.number, d.before, f.status AS after`

export interface SettledPart {
  readonly id: string
  readonly change: Change
}

/**
 * Puts the open parts of an order on hold, or lets them go on, as its holds and its confirmation say. Call it after the
 * order was refreshed; answers the parts whose state moved.
 */
export async function settleParts(cx: CommandContext, orderId: string): Promise<readonly SettledPart[]> {
  const rows = await cx.tx.$queryRawUnsafe<{ id: string; number: string; before: string; after: string }[]>(
    settle,
    cx.actor.tenantId,
    orderId,
    cx.now,
  )
  return rows
    .filter(({ before, after }) => before !== after)
    .map(({ id, number, before, after }) => ({
      id,
      change: { object: `Fulfillment order ${number}`, field: 'status', before, after },
    }))
}
