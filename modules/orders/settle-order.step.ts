import { recordDecision } from '#modules/decisions/record-decision.step'
import type { CommandContext } from '#platform/command'
import type { Change, EventSubject } from '#platform/events'
import { decideConfirmation } from './decide-confirmation.ts'
import { settleParts } from './internal/hold.store.ts'
import { type LockedOrder, lockOrder, saveConfirmed } from './internal/order.store.ts'
import { refreshOrders } from './refresh-orders.step.ts'

/** An order after everything that follows from its holds and money was brought up to date. */
export interface SettledOrder {
  readonly version: number
  readonly isConfirmed: boolean
  /** What moved, for the caller's event: the axes, and the parts that were held or let go. */
  readonly changes: readonly Change[]
  readonly parts: readonly EventSubject[]
}

/**
 * Brings an order up to date after its holds or money changed: derives its axes, confirms a received order when
 * `order.auto_confirm` now allows it (recording `order.confirmed` and the decision), and holds or lets go its parts.
 */
export async function settleOrder(cx: CommandContext, orderId: string): Promise<SettledOrder> {
  const [first] = await refreshOrders(cx, [orderId])
  if (!first) throw new Error(`order ${orderId} was locked and is not there`)
  const confirmed = first.after.status === 'RECEIVED' ? await confirmIfClear(cx, await lockOrder(cx, orderId)) : null
  const parts = await settleParts(cx, orderId)
  return {
    version: confirmed ?? first.version,
    isConfirmed: confirmed !== null,
    changes: [...first.changes, ...parts.map(({ change }) => change)],
    parts: parts.map(({ id }) => ({ type: 'FulfillmentOrder', id, role: 'part' })),
  }
}

/** Confirms when the policy says so; answers the new version, or null when the order goes on waiting. */
async function confirmIfClear(cx: CommandContext, order: LockedOrder): Promise<number | null> {
  const { confirm, decision } = await decideConfirmation(cx, {
    orderId: order.id,
    openHolds: order.holds.filter(({ blocks }) => blocks === 'CONFIRMATION').length,
    paymentTerms: order.paymentTerms,
    channelType: order.channelType,
    riskScore: order.riskScore,
    totalMinor: BigInt(order.totalMinor),
    authorizedMinor: BigInt(order.authorizedMinor),
    capturedMinor: BigInt(order.capturedMinor),
    refundedMinor: BigInt(order.refundedMinor),
  })
  const decisionId = await recordDecision(cx, decision)
  if (!confirm) return null
  return confirmNow(cx, order, { decisionId, by: 'POLICY' })
}

/** Confirms a received order and records it; answers its version. Parts are let go by `settleParts` afterwards. */
export async function confirmNow(
  cx: CommandContext,
  order: Pick<LockedOrder, 'id' | 'number' | 'status'>,
  why: { readonly by: 'POLICY' | 'PERSON'; readonly decisionId?: string; readonly note?: string | null },
): Promise<number> {
  await saveConfirmed(cx, order.id)
  const [refreshed] = await refreshOrders(cx, [order.id])
  cx.record({
    type: 'order.confirmed',
    objects: [{ type: 'Order', id: order.id }],
    data: { number: order.number, by: why.by, decisionId: why.decisionId, note: why.note ?? null },
    changes: [{ object: `Order ${order.number}`, field: 'status', before: order.status, after: 'CONFIRMED' }],
  })
  return refreshed?.version ?? 0
}
