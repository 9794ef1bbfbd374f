import { postalRules } from '#lib/postal/postal-rules'
import type { NewDecision } from '#modules/decisions/record-decision.step'
import { openException } from '#modules/exceptions/open-exception.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import { commitLines, uncommitLines } from '#modules/orders/commit-lines.step'
import { type Routed, routeLines, type WaitingLine } from '#modules/routing/route-lines.step'
import type { LineToRoute } from '#modules/routing/route-request.rules'
import type { CommandContext } from '#platform/command'
import type { KnownOrder } from './accept-order.ts'
import { decideBackorder } from './decide-backorder.ts'
import type { NewLine, NewOrder } from './insert-orders.step.ts'
import { saveCancelledIfEmpty } from './internal/cancel.store.ts'
import type { PlaceOrderInput } from './place-order.input.ts'

const nothingYet = { backordered: 0, reserved: 0, committedUnrouted: 0, committedWaiting: 0 } as const

interface NewOrderToRoute {
  readonly order: NewOrder
  readonly lines: readonly NewLine[]
  readonly input: PlaceOrderInput
  readonly known: KnownOrder
  /** The parts wait: an open hold, or not confirmed yet. */
  readonly isHeld: boolean
}

/** Units to be routed: a kit by its components, everything else by its line; services and gift cards go nowhere. */
function linesToRoute(lines: readonly NewLine[], known: KnownOrder): readonly LineToRoute[] {
  const expected = new Map(known.variants.map(({ id, preorderOn }) => [id, preorderOn]))
  const goods = lines.filter(({ kind }) => kind === 'GOODS')
  return goods.flatMap((line): LineToRoute[] => {
    const rest = {
      ...nothingYet,
      orderLineId: line.id,
      shipTogether: line.shipTogether,
      isPreorder: line.isPreorder,
      expectedOn: line.isPreorder ? (expected.get(line.variantId ?? '') ?? null) : null,
      shipBy: line.promise?.shipBy ?? null,
      deliverBy: line.promise?.deliverBy ?? null,
      timeZone: line.promise?.timeZone ?? null,
      notBefore: line.notBefore,
      cancelAfter: line.cancelAfter,
    }
    const { variantId, sku, ordered, components } = line
    if (components.length === 0)
      return variantId ? [{ ...rest, componentId: null, variantId, sku, unallocated: ordered, perKit: 1 }] : []
    return components.map(({ id, ordered: units, ...component }) => ({
      ...rest,
      ...component,
      componentId: id,
      unallocated: units,
    }))
  })
}

/**
 * Finds locations for a new order, held ones too, and decides by `order.backorder` about what no stock covers. An address
 * in no known country cannot be routed: its units are claimed and wait. Answers the decisions to be recorded.
 */
export async function routeNewOrder(cx: CommandContext, given: NewOrderToRoute): Promise<readonly NewDecision[]> {
  const { order, known, input } = given
  const lines = linesToRoute(given.lines, known)
  if (lines.length === 0) return []
  if (!postalRules(order.shipToCountry)) {
    await commitLines(
      cx,
      lines.map(({ orderLineId, componentId, variantId, unallocated: quantity }) => ({
        orderId: order.id,
        orderLineId,
        componentId,
        variantId,
        quantity,
        kind: 'UNROUTED' as const,
      })),
    )
    return []
  }
  const routed = await routeLines(
    cx,
    {
      id: order.id,
      number: order.number,
      channelType: known.channel.type,
      country: order.shipToCountry,
      region: input.shipTo.region || null,
      serviceCode: order.serviceCode,
      plannedUnits: 0,
      isHeld: given.isHeld,
    },
    lines,
  )
  return settleShortage(cx, given, routed)
}

async function settleShortage(
  cx: CommandContext,
  { order, lines, known }: NewOrderToRoute,
  { backordered }: Routed,
): Promise<readonly NewDecision[]> {
  const preorders = new Set(lines.filter(({ isPreorder }) => isPreorder).map(({ id }) => id))
  const decisions: NewDecision[] = []
  for (const isPreorder of [false, true]) {
    const waiting = backordered.filter(({ orderLineId }) => preorders.has(orderLineId) === isPreorder)
    if (waiting.length === 0) continue
    const { type, acceptsOversold } = known.channel
    const facts = { orderId: order.id, channelType: type, acceptsOversold, isPreorder, waiting }
    const { action, isOversold, decision } = await decideBackorder(cx, facts)
    decisions.push(decision)
    if (action === 'CANCEL') {
      await cancelWaiting(cx, order, waiting)
      await cancelIfEmpty(cx, order)
    }
    if (isOversold) await raiseOversold(cx, order, waiting)
  }
  return decisions
}

async function cancelWaiting(cx: CommandContext, order: NewOrder, waiting: readonly WaitingLine[]): Promise<void> {
  await uncommitLines(cx, waiting)
  await advanceLines(
    cx,
    waiting.map(({ orderLineId, componentId, quantity }) => ({
      orderLineId,
      componentId,
      quantity,
      from: 'backordered' as const,
      to: 'cancelled' as const,
    })),
  )
  cx.record({
    type: 'order.units-cancelled',
    objects: [
      { type: 'Order', id: order.id },
      ...waiting.map(({ orderLineId }) => ({ type: 'OrderLine', id: orderLineId, role: 'line' })),
    ],
    data: { number: order.number, reason: 'NO_STOCK' },
    changes: waiting.map(({ sku, quantity }) => ({
      object: `Order ${order.number} line ${sku}`,
      field: 'cancelled',
      before: 0,
      after: quantity,
    })),
  })
}

/** An order of which nothing is left is cancelled itself. */
async function cancelIfEmpty(cx: CommandContext, order: NewOrder): Promise<void> {
  if (!(await saveCancelledIfEmpty(cx, order.id))) return
  cx.record({
    type: 'order.cancelled',
    objects: [{ type: 'Order', id: order.id }],
    data: { number: order.number, reason: 'NO_STOCK' },
    changes: [{ object: `Order ${order.number}`, field: 'status', before: order.status, after: 'CANCELLED' }],
  })
}

async function raiseOversold(cx: CommandContext, order: NewOrder, waiting: readonly WaitingLine[]): Promise<void> {
  const units = waiting.reduce((sum, { quantity }) => sum + quantity, 0)
  await openException(cx, {
    type: 'oversold',
    severity: 'HIGH',
    dedupeKey: `oversold:${order.id}`,
    title: `Order ${order.number} was sold by its channel, and ${units} of its units are not there`,
    detail: { units, lines: waiting.map(({ sku, quantity }) => `${sku}: ${quantity}`).join(', ') },
    ownerRole: 'MANAGER',
    orderId: order.id,
    variantId: waiting[0]?.variantId ?? null,
    costAtRisk: { amount: order.totalMinor, currency: order.currency },
  })
}
