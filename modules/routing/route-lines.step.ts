import { recordDecisions } from '#modules/decisions/record-decision.step'
import { type CreatedFulfillmentOrder, createPartsOfOrders } from '#modules/fulfillment/create-fulfillment-orders.step'
import { reserveStock } from '#modules/inventory/reserve-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import { commitLines, uncommitLines } from '#modules/orders/commit-lines.step'
import type { CommandContext } from '#platform/command'
import { Fault } from '#platform/faults'
import { bookCapacity } from './book-capacity.step.ts'
import { lockSupply, readSupply } from './internal/routing.store.ts'
import { changesAnything, lineChanges } from './line-changes.rules.ts'
import { type OrderPlan, planOrder } from './plan-order.ts'
import type { LineToRoute, OrderToRoute, RouteOptions, RouteRequest } from './route-request.rules.ts'
import { routingEvents } from './routing-events.rules.ts'
import type { RoutingSupply } from './routing-input.rules.ts'
import { budgetsOf } from './supply.rules.ts'

/** Units that got no location. */
export interface WaitingLine {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly sku: string
  readonly quantity: number
}

/** What became of an order's lines. */
export interface Routed {
  readonly orderId: string
  readonly fulfillmentOrders: readonly CreatedFulfillmentOrder[]
  /** Wait for stock. */
  readonly backordered: readonly WaitingLine[]
  /** Only places have them that may not ship them, or a stop switch keeps them. */
  readonly unroutable: readonly WaitingLine[]
  readonly decisions: readonly { readonly id: string; readonly policyKey: string; readonly summary: string }[]
}

const attempts = 3

/**
 * Finds from where an order's lines ship, and makes it so: reads without locks, decides by policy, reserves with one
 * guarded statement, books capacity, makes the fulfillment orders, moves the lines, commits what waits, keeps the decision
 * and records `order.routed`, `order.line-backordered` or `order.unroutable`. When others were faster it plans again on
 * locked levels. Units never get lost: planned + waiting = asked. About 9 statements whatever the number of lines.
 */
export async function routeLines(
  cx: CommandContext,
  order: OrderToRoute,
  lines: readonly LineToRoute[],
  options: RouteOptions = {},
): Promise<Routed> {
  const [routed] = await routeOrders(cx, [{ order, lines }], options)
  if (!routed) throw new Error('an order was to be routed and is not')
  return routed
}

/**
 * The same for several orders in the order of their turn, in as many statements as for one. An order that waits until it is
 * complete keeps its turn: what it could have had is not given to those after it. Answers the orders that were planned.
 */
export async function routeOrders(
  cx: CommandContext,
  requests: readonly RouteRequest[],
  options: RouteOptions = {},
): Promise<readonly Routed[]> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await cx.tx.$executeRawUnsafe('SAVEPOINT routing')
    const plans = await planAll(cx, requests, options, attempt > 1)
    if (await takeAll(cx, plans)) return settle(cx, plans)
    // Also lets go of every level that was locked, so that the next attempt can lock all of them in one order.
    await cx.tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT routing')
  }
  throw new Fault(
    'OVERLOADED',
    'Stock or capacity changed while the order was routed. Nothing was changed; try again.',
    1,
  )
}

async function planAll(
  cx: CommandContext,
  requests: readonly RouteRequest[],
  options: RouteOptions,
  isLocked: boolean,
): Promise<readonly OrderPlan[]> {
  const variantIds = [...new Set(requests.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)))]
  if (isLocked) await lockSupply(cx.tx, cx.actor.tenantId, variantIds)
  let supply = await supplyFor(cx, requests, variantIds, options)
  const plans: OrderPlan[] = []
  let routed = 0
  for (const request of requests) {
    if (routed >= (options.mostRouted ?? Number.POSITIVE_INFINITY)) break
    const plan = await planOrder(cx, request, supply, cx.actor.currency, options)
    supply = plan.supply
    plans.push(plan)
    if (plan.parts.length > 0) routed += 1
  }
  return plans
}

async function supplyFor(
  cx: CommandContext,
  requests: readonly RouteRequest[],
  variantIds: readonly string[],
  { claims, held, onlyLocationId }: RouteOptions,
): Promise<RoutingSupply> {
  const starts = requests.flatMap(({ lines }) => lines.map(({ notBefore }) => notBefore?.getTime() ?? 0))
  const { claims: waiting, ...stored } = await readSupply(
    cx.tx,
    {
      tenantId: cx.actor.tenantId,
      now: cx.now,
      variantIds,
      orderIds: requests.map(({ order }) => order.id),
      everyLocation: false,
    },
    new Date(Math.max(cx.now.getTime(), ...starts)),
  )
  const isChosen = (locationId: string) => onlyLocationId === undefined || locationId === onlyLocationId
  return {
    ...stored,
    levels: stored.levels.filter(({ locationId }) => isChosen(locationId)),
    locations: stored.locations.filter(({ id }) => isChosen(id)),
    budgets: claims === 'IGNORE' ? {} : budgetsOf(stored.levels, waiting, held ?? new Map()),
  }
}

/** Reserves stock and books capacity for all plans; false when somebody else was faster. */
async function takeAll(cx: CommandContext, plans: readonly OrderPlan[]): Promise<boolean> {
  const parts = plans.flatMap((plan) => plan.parts)
  const demands = parts.flatMap(({ locationId, lines }) =>
    lines.map(({ variantId, quantity }) => ({ variantId, locationId, quantity })),
  )
  const short = await reserveStock(cx, demands)
  if (short.length > 0) return false
  const places = parts.flatMap(({ locationId, handOverOn }) => (handOverOn ? [{ locationId, day: handOverOn }] : []))
  const full = await bookCapacity(cx, places)
  return full.length === 0
}

/** Writes what the plans say: each kind of row in one statement. */
async function settle(cx: CommandContext, plans: readonly OrderPlan[]): Promise<readonly Routed[]> {
  const made = await createPartsOfOrders(
    cx,
    plans.map(({ request, parts }) => ({ order: request.order, parts })),
  )
  const { moves, endedWaits, endedUnrouted, claims } = lineChanges(plans)
  await uncommitLines(cx, endedWaits)
  await uncommitLines(cx, endedUnrouted)
  await commitLines(cx, claims)
  await advanceLines(cx, moves)
  const told = plans.filter(changesAnything)
  const ids = await recordDecisions(
    cx,
    told.flatMap(({ decisions }) => decisions),
  )
  let next = 0
  return plans.map((plan) => {
    const fulfillmentOrders = made.filter(({ orderId }) => orderId === plan.request.order.id)
    for (const event of routingEvents(plan, fulfillmentOrders)) cx.record(event)
    const decisions = told.includes(plan)
      ? plan.decisions.map(({ policyKey, summary }) => ({ id: ids[next++] ?? '', policyKey, summary }))
      : []
    return { orderId: plan.request.order.id, fulfillmentOrders, ...waitingOf(plan), decisions }
  })
}

function waitingOf({ lines }: OrderPlan): Pick<Routed, 'backordered' | 'unroutable'> {
  const waiting = (units: (plan: OrderPlan['lines'][number]) => number) =>
    lines.flatMap((plan) => {
      const { orderLineId, componentId, variantId, sku } = plan.line
      return units(plan) > 0 ? [{ orderLineId, componentId, variantId, sku, quantity: units(plan) }] : []
    })
  return { backordered: waiting(({ short }) => short), unroutable: waiting(({ unroutable }) => unroutable) }
}
