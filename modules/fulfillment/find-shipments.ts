import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { ShipmentStatus } from './shipment.rules.ts'

export interface ShipmentView {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly fulfillmentOrderId: string
  readonly locationId: string
  readonly carrierCode: string | null
  readonly carrierName: string | null
  readonly serviceName: string | null
  readonly trackingNumber: string | null
  readonly status: ShipmentStatus
  readonly labelledAt: Date | null
  readonly handedOverAt: Date | null
  readonly deliveredAt: Date | null
  readonly lastTrackedAt: Date | null
  readonly version: number
}

export interface ShipmentFilter {
  readonly statuses?: readonly ShipmentStatus[] | null
  readonly locationIds?: readonly string[] | null
  readonly orderId?: string | null
  readonly trackingNumber?: string | null
  readonly handedOverFrom?: Date | null
  readonly handedOverBefore?: Date | null
  readonly ids?: readonly string[] | null
}

const select = `
SELECT s.id, s.number, s."orderId", o.number AS "orderNumber", s."fulfillmentOrderId", s."locationId", c.code AS "carrierCode", c.name AS "carrierName",
  v.name AS "serviceName", s."trackingNumber", s.status, s."labelledAt", s."handedOverAt", s."deliveredAt", s."lastTrackedAt", s.version
FROM "Shipment" s
JOIN "Order" o ON o."tenantId" = s."tenantId" AND o.id = s."orderId"
LEFT JOIN "Carrier" c ON c."tenantId" = s."tenantId" AND c.id = s."carrierId"
LEFT JOIN "CarrierService" v ON v."tenantId" = s."tenantId" AND v.id = s."carrierServiceId"`

const newestFirst: KeysetOrder = {
  orderBy: 'NEWEST',
  keySql: 's.id',
  idSql: 's.id',
  direction: 'DESC',
  keyCast: 'uuid',
}

/** Shipments, the newest first. One statement. */
export function findShipments(actor: Actor, filter: ShipmentFilter, page: PageRequest): Promise<Page<ShipmentView>> {
  const where = new Conditions()
    .always('s."tenantId" = current_tenant()')
    .add('s.id = ANY(?::uuid[])', filter.ids)
    .add('s.status = ANY(?::text[])', filter.statuses)
    .add('s."locationId" = ANY(?::uuid[])', filter.locationIds)
    .add('s."orderId" = ?::uuid', filter.orderId)
    .add('s."trackingNumber" = ?', filter.trackingNumber)
    .add('s."handedOverAt" >= ?::timestamptz', filter.handedOverFrom)
    .add('s."handedOverAt" < ?::timestamptz', filter.handedOverBefore)
  return findPage<ShipmentView>(actor, { select, where, order: newestFirst }, page)
}
