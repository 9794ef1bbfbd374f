import type { CommandContext } from '#platform/command'
import type { FulfillmentOrderStatus } from '../fulfillment.rules.ts'

/** What the gate asks of a scheduled fulfillment order. */
export interface DuePart {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly status: FulfillmentOrderStatus
  readonly releaseAt: Date | null
  readonly openHolds: number
  readonly order: {
    readonly status: string
    readonly paymentTerms: string
    readonly totalMinor: string
    readonly authorizedMinor: string
    readonly capturedMinor: string
    readonly refundedMinor: string
    readonly openHolds: number
  }
}

const loadText = `
SELECT f.id, f.number, f."orderId", o.number AS "orderNumber", f.status, f."releaseAt", f."openHolds",
  json_build_object('status', o.status, 'paymentTerms', o."paymentTerms", 'totalMinor', o."totalMinor"::text,
    'authorizedMinor', o."authorizedMinor"::text, 'capturedMinor', o."capturedMinor"::text, 'refundedMinor', o."refundedMinor"::text,
    'openHolds', o."openHolds") AS "order"
FROM "FulfillmentOrder" f JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
WHERE f."tenantId" = $1::uuid AND f.id = ANY ($2::uuid[]) AND f."orderId" = ANY ($3::uuid[]) ORDER BY f.id`

/** Locks the orders by id, then the parts; leaves out what somebody else works on at this moment: the next sweep has it. */
export async function lockDueParts(cx: CommandContext, ids: readonly string[]): Promise<readonly DuePart[]> {
  const { tenantId } = cx.actor
  const orders = await cx.tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Order" o WHERE o."tenantId" = ${tenantId}::uuid AND o.id IN (
      SELECT "orderId" FROM "FulfillmentOrder" WHERE "tenantId" = ${tenantId}::uuid AND id = ANY (${[...ids]}::uuid[]))
    ORDER BY o.id FOR UPDATE SKIP LOCKED`
  const orderIds = orders.map(({ id }) => id)
  await cx.tx.$queryRaw`
    SELECT id FROM "FulfillmentOrder" WHERE "tenantId" = ${tenantId}::uuid AND id = ANY (${[...ids]}::uuid[])
      AND "orderId" = ANY (${orderIds}::uuid[]) ORDER BY id FOR UPDATE`
  return cx.tx.$queryRawUnsafe<DuePart[]>(loadText, tenantId, [...ids], orderIds)
}

/** Opens the parts for picking, one statement. */
export async function openParts(cx: CommandContext, ids: readonly string[]): Promise<void> {
  await cx.tx.fulfillmentOrder.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'OPEN', version: { increment: 1 }, updatedAt: cx.now },
  })
}
