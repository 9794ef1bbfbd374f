import { type CutOutcome, cancelFulfillmentLines } from '#modules/fulfillment/cancel-fulfillment-order.step'
import { advanceLines, type LineMove } from '#modules/orders/advance-lines.step'
import { uncommitLines } from '#modules/orders/commit-lines.step'
import { releaseCapacity } from '#modules/routing/book-capacity.step'
import type { CommandContext } from '#platform/command'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import type { CutPlan, HolderCut } from './cut-plan.rules.ts'
import { saveRequestStatus } from './internal/order.store.ts'

const stagesOf = ({ unallocated, backordered }: HolderCut) =>
  [
    ['unallocated', unallocated],
    ['backordered', backordered],
  ] as const

const movesOf = (holder: HolderCut): LineMove[] =>
  stagesOf(holder)
    .filter(([, quantity]) => quantity > 0)
    .map(([from, quantity]) => ({
      orderLineId: holder.orderLineId,
      componentId: holder.componentId,
      from,
      to: 'cancelled',
      quantity,
    }))

const ended = (holders: readonly HolderCut[], stage: 'unallocated' | 'backordered') =>
  holders
    .filter((holder) => holder[stage] > 0)
    .map(({ orderLineId, componentId, [stage]: quantity }) => ({
      orderLineId,
      componentId,
      quantity,
      kinds: stage === 'unallocated' ? (['UNROUTED'] as const) : (['BACKORDER', 'PREORDER'] as const),
    }))

/** Parts that end before anybody began: their place in the location's day is free again. */
function freedPlaces(order: ChangeableOrder, { parts }: CutOutcome) {
  return parts
    .filter(({ before, after }) => after === 'CANCELLED' && before !== 'IN_PROGRESS')
    .flatMap(({ id }) => order.parts.filter((part) => part.id === id))
    .flatMap(({ locationId, handOverOn }) => (handOverOn ? [{ locationId, day: handOverOn }] : []))
}

/**
 * Cancels units wherever they stand: claims end, fulfillment orders give them up, stock and capacity are free again; third
 * parties are asked. A constant number of statements. Other orders that wait for the stock are served by a job.
 */
export async function takeUnits(
  cx: CommandContext,
  order: ChangeableOrder,
  plan: CutPlan,
  putBack: 'TASK' | 'DONE',
): Promise<CutOutcome> {
  await uncommitLines(cx, ended(plan.holders, 'unallocated'))
  await uncommitLines(cx, ended(plan.holders, 'backordered'))
  await advanceLines(cx, plan.holders.flatMap(movesOf))
  const asked = [...new Set(plan.requests.map(({ part }) => part.id))]
  await saveRequestStatus(cx, asked, 'CANCELLATION_REQUESTED')
  const cut = await cancelFulfillmentLines(cx, order.parts, plan.cuts, { cause: 'CANCELLED', putBack })
  await releaseCapacity(cx, freedPlaces(order, cut))
  const freed = order.parts.flatMap(({ lines }) => lines.filter(({ id }) => plan.cuts.some((one) => one.lineId === id)))
  for (const variantId of new Set(freed.map((line) => line.variantId))) {
    cx.enqueue({ queue: 'allocate-backorders', ids: { variantId }, singletonKey: variantId })
  }
  return cut
}
