import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import { planWalk } from '../pick-walk.rules.ts'
import type { LockedFulfillmentOrder } from './fulfillment-order.store.ts'

/** Writes which bins the picker is sent to: the first bins of the walk that hold enough. Only a hint: a scan of another bin is fine. */
export async function assignBins(cx: CommandContext, fulfillment: LockedFulfillmentOrder): Promise<void> {
  const variantIds = [...new Set(fulfillment.lines.map((line) => line.variantId))]
  const stock = await cx.tx.binStock.findMany({
    where: {
      locationId: fulfillment.locationId,
      variantId: { in: variantIds },
      condition: 'SELLABLE',
      quantity: { gt: 0 },
      bin: { purpose: { in: ['PICK', 'BULK'] }, isActive: true },
    },
    select: {
      binId: true,
      variantId: true,
      quantity: true,
      bin: { select: { purpose: true, walkSequence: true, code: true } },
    },
  })
  const bins = stock.map(({ bin, ...row }) => ({ ...row, ...bin }))
  const stops = planWalk(fulfillment.lines, bins)
  if (stops.length === 0) return
  await cx.tx.assignment.createMany({
    data: stops.map((stop) => ({
      tenantId: cx.actor.tenantId,
      id: newId(),
      fulfillmentOrderLineId: stop.lineId,
      binId: stop.binId,
      quantity: stop.quantity,
      createdAt: cx.now,
    })),
  })
}
