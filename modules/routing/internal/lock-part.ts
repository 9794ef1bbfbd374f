import type { CommandContext } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { isUnstarted } from '../part-stage.rules.ts'
import { FulfillmentOrderStarted } from '../routing.errors.ts'
import { lockOrders } from './order-lines.store.ts'
import { type LockedPart, lockParts, orderOfPart } from './parts.store.ts'

/** Locks a part (its order before it). Refuses NotFound, StaleVersion, and FulfillmentOrderStarted once work has begun. */
export async function lockUnstartedPart(cx: CommandContext, partId: string): Promise<LockedPart> {
  const orderId = await orderOfPart(cx, partId)
  if (!orderId) throw new NotFound('FulfillmentOrder', partId)
  await lockOrders(cx, [orderId])
  const part = (await lockParts(cx, orderId)).find(({ id }) => id === partId)
  if (part) cx.expectVersion(part.version)
  if (part && isUnstarted(part)) return part
  const row = await cx.tx.fulfillmentOrder.findFirst({ where: { tenantId: cx.actor.tenantId, id: partId } })
  if (!row) throw new NotFound('FulfillmentOrder', partId)
  throw new FulfillmentOrderStarted({
    number: row.number,
    status: row.status,
    pickedUnits: part?.pickedUnits ?? 0,
    requestStatus: row.requestStatus,
  })
}
