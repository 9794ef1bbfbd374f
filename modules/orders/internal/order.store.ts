import type { ChannelType } from '#modules/channels/channel.rules'
import type { CommandContext } from '#platform/command'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import type { HoldReason, HoldScope, OrderStatus, PaymentTerms } from '../order.rules.ts'

/** An open hold of a locked order. */
export interface OpenHold {
  readonly id: string
  readonly reason: HoldReason
  readonly blocks: HoldScope
  readonly fulfillmentOrderId: string | null
}

/** What the commands of an order decide by; its row is locked until the transaction ends. */
export interface LockedOrder {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: OrderStatus
  readonly channelType: ChannelType
  readonly paymentTerms: PaymentTerms
  readonly currency: string
  readonly totalMinor: string
  readonly authorizedMinor: string
  readonly capturedMinor: string
  readonly refundedMinor: string
  readonly riskScore: number | null
  readonly note: string | null
  readonly tags: readonly string[]
  readonly holds: readonly OpenHold[]
}

const lock = `
SELECT o.id, o.number, o.version, o.status, c.type AS "channelType", o."paymentTerms", o.currency, o."totalMinor"::text,
  o."authorizedMinor"::text, o."capturedMinor"::text, o."refundedMinor"::text, o."riskScore", o.note, o.tags,
  coalesce((SELECT json_agg(json_build_object('id', h.id, 'reason', h.reason, 'blocks', h.blocks,
    'fulfillmentOrderId', h."fulfillmentOrderId") ORDER BY h.id)
    FROM "Hold" h WHERE h."tenantId" = o."tenantId" AND h."orderId" = o.id AND h."releasedAt" IS NULL), '[]') AS holds
FROM "Order" o JOIN "Channel" c ON c."tenantId" = o."tenantId" AND c.id = o."channelId"
WHERE o."tenantId" = $1::uuid AND o.id = $2::uuid FOR UPDATE OF o`

/**
 * Locks an order that the actor can see; unknown and out of sight are the same NotFound. The row is locked first and read
 * by the statement after, so that its holds are those that the lock's last owner left.
 */
export async function lockOrder(cx: CommandContext, orderId: string): Promise<LockedOrder> {
  if (!isUuid(orderId)) throw new NotFound('Order', orderId)
  await cx.tx.$queryRawUnsafe(
    `SELECT id FROM "Order" WHERE "tenantId" = $1::uuid AND id = $2::uuid FOR UPDATE`,
    cx.actor.tenantId,
    orderId,
  )
  const [order] = await cx.tx.$queryRawUnsafe<LockedOrder[]>(lock, cx.actor.tenantId, orderId)
  if (!order) throw new NotFound('Order', orderId)
  return order
}

const confirm = `UPDATE "Order" SET status = 'CONFIRMED', "confirmedAt" = $3::timestamptz WHERE "tenantId" = $1::uuid AND id = $2::uuid`

/** Marks a locked order as confirmed; its version moves with the refresh that follows. */
export async function saveConfirmed(cx: CommandContext, orderId: string): Promise<void> {
  await cx.tx.$executeRawUnsafe(confirm, cx.actor.tenantId, orderId, cx.now)
}
