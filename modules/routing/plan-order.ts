import { explainRouting } from '#modules/decisions/explain-decision.rules'
import type { NewDecision } from '#modules/decisions/record-decision.step'
import type { FulfillmentPart } from '#modules/fulfillment/create-fulfillment-orders.step'
import { activePolicy, type PolicyContext } from '#modules/policies/active-policies'
import { evaluateVersion } from '#modules/policies/evaluate-version'
import { newId } from '#platform/ids'
import type { Offer } from './offer.rules.ts'
import { planRoutes, type RoutePlan } from './plan-routes.ts'
import {
  type LineToRoute,
  type RouteOptions,
  type RouteRequest,
  toRoutingLine,
  unplanned,
} from './route-request.rules.ts'
import type { Allocation, RoutingInput, RoutingSupply } from './routing-input.rules.ts'
import { afterPlan, wavesOf } from './supply.rules.ts'

/** What becomes of one line: planned, waiting for stock, waiting for a way. Sums to what was unplanned. */
export interface LinePlan {
  readonly line: LineToRoute
  readonly planned: number
  readonly short: number
  readonly unroutable: number
}

export interface OrderPlan {
  readonly request: RouteRequest
  readonly parts: readonly FulfillmentPart[]
  readonly lines: readonly LinePlan[]
  readonly decisions: readonly NewDecision[]
  /** What is left for whoever is planned next. */
  readonly supply: RoutingSupply
}

interface Wave extends RoutePlan {
  readonly decisionId: string
  readonly input: RoutingInput
  /** The wave's lines as places in the request's. */
  readonly indexes: readonly number[]
}

async function planWaves(
  cx: PolicyContext,
  { order, lines }: RouteRequest,
  supply: RoutingSupply,
  currency: string,
): Promise<readonly Wave[]> {
  const version = await activePolicy(cx, 'order.routing')
  const { id, number, channelType, country, region, serviceCode } = order
  const routed = lines.map(toRoutingLine)
  const waves: Wave[] = []
  let left = supply
  for (const indexes of wavesOf(routed, cx.now)) {
    const input = {
      now: cx.now.toISOString(),
      currency,
      order: { id, number, channelType, country, region, serviceCode },
      lines: indexes.flatMap((index) => routed[index] ?? []),
      supply: left,
    }
    const planned = await planRoutes(input, version)
    const places = (planned.plan?.offers ?? []).map(({ location, handOverOn }) => ({
      locationId: location.id,
      handOverOn,
    }))
    left = afterPlan(left, planned.plan?.coverage.allocations ?? [], places)
    waves.push({ ...planned, decisionId: newId(), input, indexes })
  }
  return waves
}

/** Whether a part may leave before the rest, by order.partial_fulfillment; asked only when something is missing. */
async function partialDecision(
  cx: PolicyContext,
  { order }: RouteRequest,
  lines: readonly LinePlan[],
  options: RouteOptions,
): Promise<NewDecision | null> {
  const coveredUnits = lines.reduce((sum, { planned }) => sum + planned, 0)
  const uncoveredUnits = lines.reduce((sum, { short, unroutable }) => sum + short + unroutable, 0)
  if (options.partial === 'ALWAYS' || coveredUnits === 0 || uncoveredUnits === 0) return null
  const version = await activePolicy(cx, 'order.partial_fulfillment')
  const facts = { channelType: order.channelType, coveredUnits, uncoveredUnits, shippedUnits: order.plannedUnits }
  const { output, matchedRows } = await evaluateVersion(version, facts)
  const waits = output.action === 'WAIT_FOR_ALL'
  const units = `${coveredUnits} of ${coveredUnits + uncoveredUnits} units can ship now`
  return {
    policyKey: version.key,
    version,
    subject: { type: 'Order', id: order.id },
    orderId: order.id,
    input: { ...facts, orderId: order.id, at: cx.now },
    outcome: { action: waits ? 'WAIT_FOR_ALL' : 'SHIP_AVAILABLE' },
    matchedRows,
    winner: waits ? 'WAIT_FOR_ALL' : 'SHIP_AVAILABLE',
    summary: `${units}; ${waits ? 'the order waits until it is complete' : 'they do not wait for the rest'}.`,
  }
}

/** Plans one order against a supply: which parts, what waits, and why. Writes nothing. */
export async function planOrder(
  cx: PolicyContext,
  request: RouteRequest,
  supply: RoutingSupply,
  currency: string,
  options: RouteOptions,
): Promise<OrderPlan> {
  const waves = await planWaves(cx, request, supply, currency)
  const version = await activePolicy(cx, 'order.routing')
  const lines = linePlans(request, waves)
  const partial = await partialDecision(cx, request, lines, options)
  const waits = partial?.outcome.action === 'WAIT_FOR_ALL'
  const parts = waits ? [] : waves.flatMap((wave) => partsOf(request, wave, cx.now))
  // Also when the order waits for the rest: what it could have had is not for those whose turn comes later.
  const allocations = waves.flatMap(({ plan }) => plan?.coverage.allocations ?? [])
  const decisions = waves.map((wave) => routingDecision(request, wave, version))
  return {
    request,
    parts,
    lines: waits ? lines.map((line) => ({ ...line, planned: 0, short: line.short + line.planned })) : lines,
    decisions: partial ? [...decisions, partial] : decisions,
    supply: afterPlan(supply, allocations, parts),
  }
}

function linePlans({ lines }: RouteRequest, waves: readonly Wave[]): readonly LinePlan[] {
  const plans = new Map<number, LinePlan>()
  for (const { indexes, short, unroutable } of waves) {
    indexes.forEach((index, place) => {
      const line = lines[index]
      if (!line) return
      const left = { short: short[place] ?? 0, unroutable: unroutable[place] ?? 0 }
      plans.set(index, { line, ...left, planned: unplanned(line) - left.short - left.unroutable })
    })
  }
  return lines.flatMap((_, index) => plans.get(index) ?? [])
}

/** One part per location of the wave's plan. */
function partsOf({ order, lines }: RouteRequest, wave: Wave, now: Date): FulfillmentPart[] {
  const lineOf = ({ lineIndex }: Allocation) => lines[wave.indexes[lineIndex] ?? -1]
  return (wave.plan?.offers ?? []).map((offer) => {
    const given = (wave.plan?.coverage.allocations ?? []).filter(({ locationId }) => locationId === offer.location.id)
    const own = given.flatMap((allocation) => {
      const line = lineOf(allocation)
      return line ? [{ line, quantity: allocation.quantity }] : []
    })
    const starts = own.flatMap(({ line }) => (line.notBefore && line.notBefore > now ? [line.notBefore] : []))
    const shipBys = own.flatMap(({ line }) => (line.shipBy ? [line.shipBy] : []))
    return {
      locationId: offer.location.id,
      carrierServiceId: offer.service?.id ?? null,
      shipBy: edge(shipBys, Math.min),
      cutOffAt: offer.cutOffAt,
      handOverOn: offer.handOverOn,
      releaseAt: edge(starts, Math.max),
      status: order.isHeld ? 'ON_HOLD' : starts.length > 0 ? 'SCHEDULED' : 'OPEN',
      decisionId: wave.decisionId,
      lines: mergedLines(own),
    }
  })
}

const edge = (instants: readonly Date[], pick: (...times: number[]) => number): Date | null =>
  instants.length > 0 ? new Date(pick(...instants.map((instant) => instant.getTime()))) : null

/** Units of the same line (or component) at one location are one line of the part. */
function mergedLines(given: readonly { line: LineToRoute; quantity: number }[]): FulfillmentPart['lines'] {
  const byLine = Map.groupBy(given, ({ line }) => line.componentId ?? line.orderLineId)
  return [...byLine.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { orderLineId, componentId, variantId } = first.line
    return [{ orderLineId, componentId, variantId, quantity: same.reduce((sum, { quantity }) => sum + quantity, 0) }]
  })
}

const describe = ({ location, service, cutOffAt, handOverOn, expectedOn }: Offer) => ({
  location: location.code,
  service: service?.code ?? null,
  cutOffAt: cutOffAt?.toISOString() ?? null,
  handOverOn,
  expectedOn,
})

function routingDecision(
  { order }: RouteRequest,
  wave: Wave,
  version: { readonly id: string; readonly mode: string; readonly key: string },
): NewDecision {
  const total = (units: readonly number[]) => units.reduce((sum, count) => sum + count, 0)
  return {
    id: wave.decisionId,
    policyKey: version.key,
    version,
    subject: { type: 'Order', id: order.id },
    orderId: order.id,
    input: wave.input,
    outcome: {
      parts: (wave.plan?.offers ?? []).map(describe),
      plannedUnits: wave.plan?.coverage.units ?? 0,
      shortUnits: total(wave.short),
      unroutableUnits: total(wave.unroutable),
    },
    matchedRows: wave.matchedRows,
    ...wave.ranking,
    summary: explainRouting(wave.ranking),
  }
}
