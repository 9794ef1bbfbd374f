import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { GainedLine } from '../change-quantities.rules.ts'
import type { OrderAmounts } from '../changeable-order.rules.ts'

type OrderData = NonNullable<Parameters<CommandContext['tx']['order']['updateMany']>[0]>['data']

/** Writes fields of a locked order; its version moves with the refresh that follows. */
export async function saveOrder(cx: CommandContext, orderId: string, data: OrderData): Promise<void> {
  await cx.tx.order.updateMany({ where: { tenantId: cx.actor.tenantId, id: orderId }, data })
}

export const amountColumns = (amounts: OrderAmounts) => ({
  subtotalMinor: amounts.subtotal,
  discountMinor: amounts.discount,
  taxMinor: amounts.tax,
  totalMinor: amounts.total,
})

/** Ends every open hold of the order and of its parts: nothing is left that they could keep. Answers how many. */
export async function endHolds(cx: CommandContext, orderId: string): Promise<number> {
  const { count } = await cx.tx.hold.updateMany({
    where: { orderId, releasedAt: null },
    data: { releasedAt: cx.now, releasedById: cx.actor.id, releaseNote: 'The order was cancelled.' },
  })
  if (count > 0) await cx.tx.fulfillmentOrder.updateMany({ where: { orderId }, data: { openHolds: 0 } })
  return count
}

/** Adds units to lines (and to the components of kit lines) as unallocated; at most two statements. */
export async function raiseLines(cx: CommandContext, gained: readonly GainedLine[]): Promise<void> {
  const rows = gained.map(({ line, units, raised: { amounts, taxLines } }) => ({
    id: line.id,
    units,
    subtotal: amounts.subtotal.toString(),
    tax: amounts.tax.toString(),
    total: amounts.total.toString(),
    taxLines,
  }))
  await cx.tx.$executeRaw`
    UPDATE "OrderLine" l SET ordered = l.ordered + d.units, unallocated = l.unallocated + d.units, "subtotalMinor" = d.subtotal,
      "taxMinor" = d.tax, "totalMinor" = d.total, "taxLines" = d."taxLines", version = l.version + 1, "updatedAt" = ${cx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(id uuid, units int, subtotal bigint, tax bigint, total bigint, "taxLines" jsonb)
    WHERE l."tenantId" = ${cx.actor.tenantId}::uuid AND l.id = d.id`
  const components = gained.flatMap(({ line, units }) =>
    line.components.map(({ id, perKit }) => ({ id, units: units * perKit })),
  )
  if (components.length === 0) return
  await cx.tx.$executeRaw`
    UPDATE "OrderLineComponent" c SET ordered = c.ordered + d.units, unallocated = c.unallocated + d.units
    FROM jsonb_to_recordset(${JSON.stringify(components)}::jsonb) AS d(id uuid, units int)
    WHERE c."tenantId" = ${cx.actor.tenantId}::uuid AND c.id = d.id`
}

/** Says of third parties' fulfillment orders how our request to cancel stands. */
export async function saveRequestStatus(
  cx: CommandContext,
  ids: readonly string[],
  requestStatus: 'CANCELLATION_REQUESTED' | 'CANCELLATION_ACCEPTED' | 'CANCELLATION_REJECTED',
): Promise<void> {
  if (ids.length === 0) return
  await cx.tx.fulfillmentOrder.updateMany({
    where: { id: { in: [...ids] } },
    data: { requestStatus, version: { increment: 1 }, updatedAt: cx.now },
  })
}

/** What the order promises once it was derived anew. */
export async function readPromise(cx: CommandContext, orderId: string) {
  const order = await cx.tx.order.findFirst({ where: { id: orderId }, select: { shipBy: true, deliverBy: true } })
  return { shipBy: order?.shipBy?.toISOString() ?? null, deliverBy: order?.deliverBy?.toISOString() ?? null }
}

export type ChangeRow = Readonly<{
  id: string
  orderId: string
  kind: string
  status: string
  proposal: unknown
  preview: unknown
  outcome: unknown
  reason: string
  version: number
}>

type ChangeData = NonNullable<Parameters<CommandContext['tx']['orderChange']['updateMany']>[0]>['data']
type NewChange = Pick<ChangeRow, 'orderId' | 'kind' | 'status' | 'reason'> & {
  readonly proposal: object
  readonly preview: object
  readonly outcome: object | null
}

const json = (value: object) => JSON.parse(JSON.stringify(value))

/** Keeps a new change; answers its id. */
export async function insertChange(cx: CommandContext, change: NewChange): Promise<string> {
  const id = newId()
  const { outcome, proposal, preview, ...columns } = change
  await cx.tx.orderChange.create({
    data: {
      ...columns,
      tenantId: cx.actor.tenantId,
      id,
      proposal: json(proposal),
      preview: json(preview),
      ...(outcome ? { outcome: json(outcome) } : {}),
      proposedAt: cx.now,
      proposedById: cx.actor.id,
      settledAt: change.status === 'PROPOSED' ? null : cx.now,
      createdAt: cx.now,
      updatedAt: cx.now,
    },
  })
  return id
}

/** Reads a change of a locked order, or one whose order is to be locked next; null when there is none in sight. */
export async function findChange(cx: CommandContext, id: string): Promise<ChangeRow | null> {
  return cx.tx.orderChange.findFirst({ where: { id } })
}

/** Saves a change with its next version, which it answers. */
export async function saveChange(cx: CommandContext, change: ChangeRow, data: ChangeData): Promise<number> {
  const version = change.version + 1
  await cx.tx.orderChange.updateMany({ where: { id: change.id }, data: { ...data, version, updatedAt: cx.now } })
  return version
}
