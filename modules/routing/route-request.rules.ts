import type { RoutingLine } from './routing-input.rules.ts'

/** An order whose lines shall be routed. Its row is locked by the caller, or new. */
export interface OrderToRoute {
  readonly id: string
  readonly number: string
  readonly channelType: string
  readonly country: string
  readonly region: string | null
  readonly serviceCode: string | null
  /** Units of the order that are planned or gone already: the rest of a part shipment need not wait for itself. */
  readonly plannedUnits: number
  /** Its parts are made ON_HOLD: an open hold, or the order is not confirmed yet. */
  readonly isHeld: boolean
}

/**
 * What of a line (or of one component of a kit line) has no location. Give each line, or each component of a kit line,
 * once. For a new line: everything is `unallocated`, nothing reserved, backordered or committed.
 */
export interface LineToRoute {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly sku: string
  /** The line's counts now; the first two together are what is to be planned. */
  readonly unallocated: number
  readonly backordered: number
  readonly reserved: number
  /** Units for which Commitment rows stand already: UNROUTED, and BACKORDER or PREORDER. */
  readonly committedUnrouted: number
  readonly committedWaiting: number
  /** Units in one kit; 1 for what is no kit. */
  readonly perKit: number
  readonly shipTogether: boolean
  readonly isPreorder: boolean
  /** When stock is expected, "2026-12-24"; null when nobody knows. */
  readonly expectedOn: string | null
  readonly shipBy: Date | null
  readonly deliverBy: Date | null
  readonly timeZone: string | null
  readonly notBefore: Date | null
  readonly cancelAfter: Date | null
}

export interface RouteRequest {
  readonly order: OrderToRoute
  readonly lines: readonly LineToRoute[]
}

export interface RouteOptions {
  /** IGNORE lets units be planned that others wait for: only for those whose turn it is. */
  readonly claims?: 'RESPECT' | 'IGNORE'
  /** Units per variant that these lines held until now, released in this transaction. */
  readonly held?: ReadonlyMap<string, number>
  /** Only this location may be chosen: somebody said so. */
  readonly onlyLocationId?: string
  /** Take what can be had even when the policy would rather wait for all. */
  readonly partial?: 'POLICY' | 'ALWAYS'
  /** Of many orders, stop once so many got something; those after them are not touched. */
  readonly mostRouted?: number
}

/** Units that need a location. */
export const unplanned = ({ unallocated, backordered }: LineToRoute): number => unallocated + backordered

/** So many units of a line, or of one component of a kit line. */
export interface UnitsToRoute {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly quantity: number
}

/** Of what is unallocated exactly these units, which no claim stands for; what waits for other reasons stays as it is. */
export const exactUnits = (lines: readonly LineToRoute[], units: readonly UnitsToRoute[]): readonly LineToRoute[] =>
  units.flatMap(({ orderLineId, componentId, quantity }) => {
    const line = lines.find((one) => one.orderLineId === orderLineId && one.componentId === componentId)
    if (!line) return []
    return [{ ...line, unallocated: quantity, backordered: 0, committedUnrouted: 0, committedWaiting: 0 }]
  })

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** What of a line the plan is made from (and stored with the decision). */
export const toRoutingLine = (line: LineToRoute): RoutingLine => ({
  orderLineId: line.orderLineId,
  componentId: line.componentId,
  variantId: line.variantId,
  quantity: unplanned(line),
  perKit: line.perKit,
  shipTogether: line.shipTogether,
  shipBy: iso(line.shipBy),
  deliverBy: iso(line.deliverBy),
  timeZone: line.timeZone,
  notBefore: iso(line.notBefore),
  cancelAfter: iso(line.cancelAfter),
})
