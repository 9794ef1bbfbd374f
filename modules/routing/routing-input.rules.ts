import type { CalendarException, CalendarWindow } from '#lib/calendar'
import type { LocalDay } from '#lib/local-day'

/**
 * Everything that routing knows, as plain JSON: instants are ISO texts, days "2026-11-23", amounts texts of minor units.
 * It is stored whole with the decision, so it holds no personal data: of the address only country and region.
 */
export interface RoutingInput {
  readonly now: string
  /** The tenant's currency; costs of services priced in another are compared as they stand. */
  readonly currency: string
  readonly order: RoutingOrder
  readonly lines: readonly RoutingLine[]
  readonly supply: RoutingSupply
}

export interface RoutingOrder {
  readonly id: string
  readonly number: string
  readonly channelType: string
  readonly country: string
  /** The part of the country, as ISO 3166-2 names it after the dash ("NIR"); null when unknown. */
  readonly region: string | null
  /** The carrier service that was asked for; null when any will do. */
  readonly serviceCode: string | null
}

/** Units of an order line, or of one component of a kit line, that need a location. */
export interface RoutingLine {
  readonly orderLineId: string
  readonly componentId: string | null
  readonly variantId: string
  readonly quantity: number
  /** Units in one kit; 1 for what is no kit. */
  readonly perKit: number
  /** A kit's components leave together; other lines so marked leave together with each other. */
  readonly shipTogether: boolean
  readonly shipBy: string | null
  readonly deliverBy: string | null
  readonly timeZone: string | null
  readonly notBefore: string | null
  readonly cancelAfter: string | null
}

export interface RoutingSupply {
  readonly levels: readonly SupplyLevel[]
  /** Units per variant that may be planned although others wait for it; absent = no limit but the levels. */
  readonly budgets: Readonly<Record<string, number>>
  /** Variants that may not leave now: a stop switch. */
  readonly heldVariantIds: readonly string[]
  readonly locations: readonly RoutingLocation[]
  readonly services: readonly RoutingService[]
  readonly cutOffs: readonly RoutingCutOff[]
  readonly cutOffExceptions: readonly RoutingCutOffException[]
  readonly booked: readonly { readonly locationId: string; readonly day: LocalDay; readonly booked: number }[]
}

export interface SupplyLevel {
  readonly variantId: string
  readonly locationId: string
  /** Sellable, less reserved and safety stock. */
  readonly free: number
}

export interface RoutingLocation {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: string
  readonly status: string
  readonly closedUntil: string | null
  readonly timeZone: string
  readonly regionsServed: readonly string[]
  readonly dailyCapacity: number | null
  readonly pickCostMinor: string
  readonly priority: number
  /** Absent = works at all hours. */
  readonly calendar: {
    readonly timeZone: string
    readonly weekly: Readonly<Record<string, readonly CalendarWindow[]>>
    readonly exceptions: readonly CalendarException[]
  } | null
}

export interface RoutingService {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly carrier: string
  readonly isActive: boolean
  readonly disabledUntil: string | null
  readonly zones: readonly ServiceZone[]
}

/** Where a service goes, how long it takes and what it costs; the first zone that fits a country counts. */
export interface ServiceZone {
  readonly countries: readonly string[] | '*'
  readonly minDays: number
  readonly maxDays: number
  readonly priceMinor: string
  readonly currency: string
}

export interface RoutingCutOff {
  readonly locationId: string
  readonly serviceId: string
  readonly weekday: number
  readonly time: string
}

export interface RoutingCutOffException {
  readonly locationId: string
  /** Null = every service of the location. */
  readonly serviceId: string | null
  readonly day: LocalDay
  readonly time: string | null
  readonly reason: string
}

/** How far ahead pickups and capacity are looked for. */
export const horizonDays = 14

/** Units planned at one location for one entry of `lines`. */
export interface Allocation {
  readonly lineIndex: number
  readonly variantId: string
  readonly locationId: string
  readonly quantity: number
}
