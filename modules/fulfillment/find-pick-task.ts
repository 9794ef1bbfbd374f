import type { BinPurpose } from '#modules/locations/location.rules'
import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { query } from '#platform/tenancy'
import type { FulfillmentOrderStatus, LineProgress, PickOutcome } from './fulfillment.rules.ts'
import type { ProcedureStepRule } from './pack.rules.ts'

/** A bin in which the variant lies, with how many; walk order. */
export interface BinChoice {
  readonly binId: string
  readonly code: string
  readonly purpose: BinPurpose
  /** Its place on the walk: the lower, the earlier. */
  readonly walkSequence: number
  readonly quantity: number
}

export interface StationLineView extends LineProgress {
  readonly id: string
  readonly orderLineId: string
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly unit: string
  readonly weightGrams: number | null
  readonly barcodes: readonly { readonly value: string; readonly factor: number }[]
  readonly bins: readonly BinChoice[]
}

export interface PickRecordView {
  readonly id: string
  readonly lineId: string
  readonly outcome: PickOutcome
  readonly quantity: number
  readonly bin: string
  readonly at: string
  readonly undoneAt: string | null
}

/** A fulfillment order as its stations see it: one task on one screen. */
export interface StationTaskView {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly status: FulfillmentOrderStatus
  readonly locationId: string
  readonly locationCode: string
  readonly locationName: string
  readonly timeZone: string
  readonly cutOffAt: string | null
  readonly carrierServiceId: string | null
  readonly serviceName: string | null
  readonly carrierCode: string | null
  readonly carrierName: string | null
  readonly trackingFormat: string | null
  readonly shipTo: Readonly<Record<string, string>>
  readonly note: string | null
  readonly openHolds: number
  readonly version: number
  readonly lines: readonly StationLineView[]
  readonly picks: readonly PickRecordView[]
  readonly packages: readonly {
    readonly id: string
    readonly number: string
    readonly weightGrams: number | null
    readonly shipmentId: string | null
    readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
  }[]
  /** The written procedure for packing as it stands now; empty when the tenant has none. */
  readonly procedure: readonly ProcedureStepRule[]
  readonly steps: readonly { readonly stepKey: string; readonly outcome: string; readonly value: string | null }[]
  readonly shipments: readonly {
    readonly id: string
    readonly number: string
    readonly status: string
    readonly trackingNumber: string | null
    readonly version: number
  }[]
}

const task = {
  name: 'station_task',
  text: `
SELECT f.id, f.number, f."orderId", o.number AS "orderNumber", f.status, f."locationId", l.code AS "locationCode", l.name AS "locationName", l."timeZone",
  to_json(f."cutOffAt") #>> '{}' AS "cutOffAt", f."carrierServiceId", s.name AS "serviceName", c.code AS "carrierCode", c.name AS "carrierName", c."trackingFormat",
  o."shipTo", o.note, f."openHolds", f.version,
  (SELECT coalesce(json_agg(json_build_object('id', x.id, 'orderLineId', x."orderLineId", 'variantId', x."variantId", 'sku', v.sku, 'title', v.title,
      'unit', v.unit, 'weightGrams', v."weightGrams", 'quantity', x.quantity, 'picked', x.picked, 'packed', x.packed, 'shipped', x.shipped,
      'short', x.short, 'cancelled', x.cancelled,
      'barcodes', (SELECT coalesce(json_agg(json_build_object('value', b.value, 'factor', b.factor)), '[]') FROM "Barcode" b
        WHERE b."tenantId" = x."tenantId" AND b."variantId" = x."variantId"),
      'bins', (SELECT coalesce(json_agg(json_build_object('binId', n.id, 'code', n.code, 'purpose', n.purpose, 'walkSequence', n."walkSequence", 'quantity', bs.quantity)
          ORDER BY n.purpose DESC, n."walkSequence", n.code), '[]')
        FROM "BinStock" bs JOIN "Bin" n ON n."tenantId" = bs."tenantId" AND n.id = bs."binId"
        WHERE bs."tenantId" = x."tenantId" AND bs."variantId" = x."variantId" AND bs."locationId" = f."locationId"
          AND bs.condition = 'SELLABLE' AND bs.quantity > 0 AND n.purpose IN ('PICK', 'BULK'))
    ) ORDER BY v.sku, x.id), '[]')
   FROM "FulfillmentOrderLine" x JOIN "Variant" v ON v."tenantId" = x."tenantId" AND v.id = x."variantId"
   WHERE x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id) AS lines,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'lineId', r."fulfillmentOrderLineId", 'outcome', r.outcome, 'quantity', r.quantity,
      'bin', n.code, 'at', r.at, 'undoneAt', r."undoneAt") ORDER BY r.at DESC, r.id DESC), '[]')
   FROM "PickRecord" r JOIN "FulfillmentOrderLine" x ON x."tenantId" = r."tenantId" AND x.id = r."fulfillmentOrderLineId"
   JOIN "Bin" n ON n."tenantId" = r."tenantId" AND n.id = r."binId"
   WHERE x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id) AS picks,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'weightGrams', p."weightGrams", 'shipmentId', p."shipmentId",
      'lines', (SELECT coalesce(json_agg(json_build_object('lineId', pl."fulfillmentOrderLineId", 'quantity', pl.quantity)), '[]')
        FROM "PackageLine" pl WHERE pl."tenantId" = p."tenantId" AND pl."packageId" = p.id)) ORDER BY p.number), '[]')
   FROM "Package" p WHERE p."tenantId" = f."tenantId" AND p."fulfillmentOrderId" = f.id) AS packages,
  (SELECT coalesce(json_agg(json_build_object('stepKey', t."stepKey", 'outcome', t.outcome, 'value', t.value) ORDER BY t.at), '[]')
   FROM "ProcedureStep" t WHERE t."tenantId" = f."tenantId" AND t."fulfillmentOrderId" = f.id) AS steps,
  (SELECT coalesce(json_agg(json_build_object('id', h.id, 'number', h.number, 'status', h.status, 'trackingNumber', h."trackingNumber", 'version', h.version) ORDER BY h.number), '[]')
   FROM "Shipment" h WHERE h."tenantId" = f."tenantId" AND h."fulfillmentOrderId" = f.id) AS shipments,
  coalesce((SELECT d.steps FROM "Procedure" d WHERE d."tenantId" = f."tenantId" AND d.key = 'pack' AND d."isActive" ORDER BY d.version DESC LIMIT 1), '[]') AS procedure
FROM "FulfillmentOrder" f
JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
JOIN "Location" l ON l."tenantId" = f."tenantId" AND l.id = f."locationId"
LEFT JOIN "CarrierService" s ON s."tenantId" = f."tenantId" AND s.id = f."carrierServiceId"
LEFT JOIN "Carrier" c ON c."tenantId" = s."tenantId" AND c.id = s."carrierId"
WHERE f."tenantId" = current_tenant() AND f.id = $1::uuid`,
}

/** One fulfillment order with everything its stations show; null when unknown or out of sight. One statement. */
export async function findStationTask(actor: Actor, id: string): Promise<StationTaskView | null> {
  if (!isUuid(id)) return null
  const [found] = await query<StationTaskView & { [column: string]: unknown }>(actor, task, [id])
  return found ?? null
}
