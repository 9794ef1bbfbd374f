import { refreshOrders } from '#modules/orders/refresh-orders.step'
import { routeMoreUnits } from '#modules/routing/reroute.step'
import type { UnitsToRoute } from '#modules/routing/route-request.rules'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import { orThrow } from '#platform/refusal'
import { type Applied, outcomeStatus } from './change-outcome.rules.ts'
import { decideQuantities, type GainedLine, type QuantityDecision } from './change-quantities.rules.ts'
import type { ChangeableOrder } from './changeable-order.rules.ts'
import { amountColumns, endHolds, raiseLines, readPromise, saveOrder } from './internal/order.store.ts'
import { StockAllowsLess } from './order-change.errors.ts'
import type { Proposal } from './order-change.input.ts'
import { takeUnits } from './take-units.step.ts'

const unitsOf = ({ line, units }: GainedLine): UnitsToRoute[] =>
  line.components.length > 0
    ? line.components.map(({ id, perKit }) => ({
        orderLineId: line.id,
        componentId: id,
        quantity: units * perKit,
      }))
    : [{ orderLineId: line.id, componentId: null, quantity: units }]

/** More units are taken only when a location can ship them now: nobody is promised what is not there. */
async function routeGained(cx: CommandContext, order: ChangeableOrder, gained: readonly GainedLine[]) {
  const units = gained.filter(({ line }) => line.kind === 'GOODS').flatMap(unitsOf)
  if (units.length === 0) return []
  const routed = await routeMoreUnits(cx, order.id, units)
  const [missing] = [...(routed?.backordered ?? []), ...(routed?.unroutable ?? [])]
  if (missing) {
    const { sku, orderLineId, componentId, quantity } = missing
    const asked = units.find((one) => one.orderLineId === orderLineId && one.componentId === componentId)
    throw new StockAllowsLess({ sku, asked: asked?.quantity ?? quantity, missing: quantity })
  }
  return routed?.fulfillmentOrders.map(({ number }) => number) ?? []
}

/** The order's own row: cancelled as a whole, or with the amounts of what is left. Answers the holds that ended. */
async function saveQuantities(
  cx: CommandContext,
  order: ChangeableOrder,
  decided: Pick<QuantityDecision, 'isOrderCancelled' | 'amounts' | 'gained'>,
  reason: string,
): Promise<number> {
  if (!decided.isOrderCancelled) {
    const more = decided.gained.reduce((sum, { units }) => sum + units, 0)
    await saveOrder(cx, order.id, { ...amountColumns(decided.amounts), unitCount: { increment: more } })
    return 0
  }
  await saveOrder(cx, order.id, { status: 'CANCELLED', cancelledAt: cx.now, cancelReason: reason })
  return endHolds(cx, order.id)
}

function changesOf(order: ChangeableOrder, decided: Omit<QuantityDecision, 'parts'>, endedHolds: number): Change[] {
  const object = `Order ${order.number}`
  const [before, after] = [order.money.total.toString(), decided.amounts.total.toString()]
  const hasNewTotal = before !== after && !decided.isOrderCancelled
  return [
    ...decided.lines.map((line) => ({
      object: `${object} ${line.sku}`,
      field: 'quantity',
      before: line.before,
      after: line.after,
    })),
    ...(hasNewTotal ? [{ object, field: 'totalMinor', before, after }] : []),
    ...(endedHolds > 0 ? [{ object, field: 'openHolds', before: endedHolds, after: 0 }] : []),
  ]
}

const isWaiting = ({ unallocated, backordered }: { unallocated: number; backordered: number }): boolean =>
  unallocated + backordered > 0

/** Writes what was decided about an order's quantities, and answers what it came to; see `decideQuantities` for refusals. */
export async function saveDecidedQuantities(
  cx: CommandContext,
  order: ChangeableOrder,
  decided: QuantityDecision,
  work: { readonly putBack: 'TASK' | 'DONE'; readonly reason: string },
): Promise<Applied> {
  const { plan, gained, isOrderCancelled, parts } = decided
  const cut = await takeUnits(cx, order, plan, work.putBack)
  if (gained.length > 0) await raiseLines(cx, gained)
  const endedHolds = await saveQuantities(cx, order, decided, work.reason)
  const newParts = await routeGained(cx, order, gained)
  const [refreshed] = await refreshOrders(cx, [order.id])
  const promise = isOrderCancelled ? { shipBy: null, deliverBy: null } : await readPromise(cx, order.id)
  return {
    version: refreshed?.version ?? order.version,
    changes: [
      ...changesOf(order, decided, endedHolds),
      ...cut.parts.flatMap(({ changes }) => changes),
      ...(refreshed?.changes ?? []),
    ],
    outcome: {
      status: outcomeStatus(parts, plan.cuts.length + gained.length > 0 || plan.holders.some(isWaiting)),
      parts,
      lines: decided.lines,
      requests: plan.requests.map(({ part, lineId, quantity }) => ({ fulfillmentOrderId: part.id, lineId, quantity })),
      money: decided.money,
      promise: {
        shipByBefore: order.shipBy,
        shipByAfter: promise.shipBy,
        deliverByBefore: order.deliverBy,
        deliverByAfter: promise.deliverBy,
      },
      putBack: cut.putBacks,
      voidedLabels: cut.voided.map(({ number }) => number),
      newParts,
      waitingUnits: 0,
      isOrderCancelled,
    },
  }
}

/** Cancels, lowers and raises lines as proposed. */
export const changeQuantities = (
  cx: CommandContext,
  order: ChangeableOrder,
  proposal: Proposal,
  reason: string,
): Promise<Applied> =>
  saveDecidedQuantities(cx, order, orThrow(decideQuantities(order, proposal)), { putBack: proposal.putBack, reason })
