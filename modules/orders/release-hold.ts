import { command } from '#platform/command'
import { isUuid } from '#platform/ids'
import { assertSeesAllLocations } from '#platform/master-data'
import { NotFound } from '#platform/refusal'
import { mayReleaseHold } from './hold.rules.ts'
import { releaseHoldInput } from './hold-order.input.ts'
import { findHold, saveReleased } from './internal/hold.store.ts'
import { lockOrder } from './internal/order.store.ts'
import { HoldAlreadyReleased, HoldOwnedElsewhere } from './order.errors.ts'
import { settleOrder } from './settle-order.step.ts'

/**
 * Ends a hold. The order is confirmed if only this kept it, its parts go on, and what has no location yet is routed again
 * by a job. Refused to anyone but the hold's owner role, managers and the system.
 */
export const releaseHold = command({
  name: 'order.release-hold',
  permission: 'order:release-hold',
  input: releaseHoldInput,
  refusals: ['HOLD_ALREADY_RELEASED', 'HOLD_OWNED_ELSEWHERE', 'UNRESTRICTED_ONLY'],
  async run(cx, { holdId, note }) {
    const seen = isUuid(holdId) ? await findHold(cx, holdId) : null
    if (!seen) throw new NotFound('Hold', holdId)
    const order = await lockOrder(cx, seen.orderId)
    cx.expectVersion(order.version)
    const hold = (await findHold(cx, holdId)) ?? seen
    const { reason, ownerRole } = hold
    if (hold.releasedAt) throw new HoldAlreadyReleased({ holdId, reason, releasedAt: hold.releasedAt.toISOString() })
    if (!mayReleaseHold(cx.actor, hold)) throw new HoldOwnedElsewhere({ holdId, reason, ownerRole })
    if (hold.fulfillmentOrderId === null) assertSeesAllLocations(cx.actor)
    await saveReleased(cx, holdId, note ?? null)
    const { version, changes, parts } = await settleOrder(cx, order.id)
    cx.record({
      type: 'order.hold-released',
      objects: [{ type: 'Order', id: order.id }, { type: 'Hold', id: holdId }, ...parts],
      data: { number: order.number, reason, note: note ?? null },
      changes: [{ object: `Order ${order.number}`, field: 'hold', before: reason, after: null }, ...changes],
    })
    return { type: 'Order', id: order.id, version, number: order.number, holdId }
  },
})
