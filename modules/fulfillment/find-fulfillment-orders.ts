import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { FulfillmentOrderStatus, Station } from './fulfillment.rules.ts'

/** One row of the work queue. Units are cumulative: packed ≤ picked ≤ units. */
export interface FulfillmentOrderView {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly customerName: string
  readonly channelId: string
  readonly locationId: string
  readonly locationName: string
  readonly timeZone: string
  readonly status: FulfillmentOrderStatus
  readonly station: Station
  readonly carrierServiceId: string | null
  readonly serviceName: string | null
  readonly cutOffAt: Date | null
  readonly shipBy: Date | null
  readonly releaseAt: Date | null
  readonly assignedToId: string | null
  readonly assignedToName: string | null
  readonly openHolds: number
  readonly units: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly short: number
  readonly lineCount: number
  readonly shipToCountry: string
  readonly version: number
}

export interface FulfillmentOrderFilter {
  readonly locationIds?: readonly string[] | null
  readonly statuses?: readonly FulfillmentOrderStatus[] | null
  readonly stations?: readonly Station[] | null
  readonly carrierServiceIds?: readonly string[] | null
  readonly cutOffBefore?: Date | null
  /** Its own number or that of its order, exactly. */
  readonly number?: string | null
  readonly orderId?: string | null
  readonly assignedToId?: string | null
  readonly ids?: readonly string[] | null
}

const select = `
SELECT f.id, f.number, f."orderId", o.number AS "orderNumber", o."customerName", o."channelId", o."shipToCountry",
  f."locationId", l.name AS "locationName", l."timeZone", f.status, f."carrierServiceId", s.name AS "serviceName",
  f."cutOffAt", f."shipBy", f."releaseAt", f."assignedToId", m."displayName" AS "assignedToName", f."openHolds", f.units, f.version,
  p.picked, p.packed, p.shipped, p.short, p."lineCount", p.station
FROM "FulfillmentOrder" f
JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
JOIN "Location" l ON l."tenantId" = f."tenantId" AND l.id = f."locationId"
LEFT JOIN "CarrierService" s ON s."tenantId" = f."tenantId" AND s.id = f."carrierServiceId"
LEFT JOIN "Member" m ON m."tenantId" = f."tenantId" AND m.id = f."assignedToId"
CROSS JOIN LATERAL (
  SELECT coalesce(sum(x.picked), 0)::int AS picked, coalesce(sum(x.packed), 0)::int AS packed, coalesce(sum(x.shipped), 0)::int AS shipped,
    coalesce(sum(x.short), 0)::int AS short, count(*)::int AS "lineCount",
    CASE WHEN f.status = 'SCHEDULED' THEN 'RELEASE' WHEN f.status = 'OPEN' THEN 'PICK' WHEN f.status <> 'IN_PROGRESS' THEN 'NONE'
      WHEN bool_or(x.quantity > x.picked + x.short + x.cancelled) THEN 'PICK' WHEN bool_or(x.picked > x.packed) THEN 'PACK' ELSE 'SHIP' END AS station
  FROM "FulfillmentOrderLine" x WHERE x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id
) p`

/** Work without a cut-off comes last. */
const byCutOff: KeysetOrder = {
  orderBy: 'CUT_OFF_AT',
  keySql: `coalesce(f."cutOffAt", 'infinity'::timestamptz)`,
  idSql: 'f.id',
  direction: 'ASC',
  keyCast: 'timestamptz',
}

const open: readonly FulfillmentOrderStatus[] = ['SCHEDULED', 'OPEN', 'IN_PROGRESS', 'ON_HOLD']

/** Fulfillment orders in the order of their cut-off; open ones unless statuses are named. One statement. */
export function findFulfillmentOrders(
  actor: Actor,
  filter: FulfillmentOrderFilter,
  page: PageRequest,
): Promise<Page<FulfillmentOrderView>> {
  const where = new Conditions()
    .always('f."tenantId" = current_tenant()')
    .add('f.status = ANY(?::text[])', filter.orderId || filter.ids ? filter.statuses : (filter.statuses ?? open))
    .add('f."locationId" = ANY(?::uuid[])', filter.locationIds)
    .add('f."carrierServiceId" = ANY(?::uuid[])', filter.carrierServiceIds)
    .add('p.station = ANY(?::text[])', filter.stations)
    .add('f."cutOffAt" <= ?::timestamptz', filter.cutOffBefore)
    .add('f.id = ANY(?::uuid[])', filter.ids)
    .add('(f.number = ? OR o.number = ?)', filter.number)
    .add('f."orderId" = ?::uuid', filter.orderId)
    .add('f."assignedToId" = ?::uuid', filter.assignedToId)
  return findPage<FulfillmentOrderView>(actor, { select, where, order: byCutOff }, page)
}
