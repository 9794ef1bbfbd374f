import type { Address } from '#lib/address'
import type { Actor } from '#platform/actor'
import { isUuid } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { query } from '#platform/tenancy'

/** A line as it is printed on a slip or pick list. */
export interface PrintLine {
  readonly sku: string
  readonly title: string
  /** Units that belong in the parcel: what is neither short nor cancelled. */
  readonly quantity: number
  readonly picked: number
  /** Bins to walk to, in walking order: "A-01-2 (12)". */
  readonly bins: readonly string[]
}

/** What a packing slip or pick list says. */
export interface SlipFacts {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly placedAt: Date
  readonly seller: string
  readonly channel: string
  readonly location: string
  readonly locationAddress: Partial<Address>
  readonly timeZone: string
  readonly cutOffAt: Date | null
  readonly service: string | null
  readonly shipTo: Partial<Address>
  readonly note: string | null
  readonly lines: readonly PrintLine[]
}

const slip = {
  name: 'print_slip',
  text: `
SELECT f.id, f.number, f."orderId", o.number AS "orderNumber", o."placedAt", e.name AS seller, c.name AS channel, l.name AS location,
  l.address AS "locationAddress", l."timeZone", f."cutOffAt", s.name AS service, o."shipTo", o.note,
  (SELECT coalesce(json_agg(json_build_object('sku', v.sku, 'title', coalesce(ol.title, v.title), 'picked', x.picked,
      'quantity', x.quantity - x.short - x.cancelled,
      'bins', (SELECT coalesce(json_agg(b.code || ' (' || bs.quantity || ')' ORDER BY b.purpose DESC, b."walkSequence", b.code), '[]')
        FROM "BinStock" bs JOIN "Bin" b ON b."tenantId" = bs."tenantId" AND b.id = bs."binId"
        WHERE bs."tenantId" = x."tenantId" AND bs."variantId" = x."variantId" AND bs."locationId" = f."locationId"
          AND bs.condition = 'SELLABLE' AND bs.quantity > 0 AND b.purpose IN ('PICK', 'BULK'))
    ) ORDER BY v.sku, x.id), '[]')
   FROM "FulfillmentOrderLine" x JOIN "Variant" v ON v."tenantId" = x."tenantId" AND v.id = x."variantId"
   LEFT JOIN "OrderLine" ol ON ol."tenantId" = x."tenantId" AND ol.id = x."orderLineId" AND x."componentId" IS NULL
   WHERE x."tenantId" = f."tenantId" AND x."fulfillmentOrderId" = f.id AND x.quantity > x.short + x.cancelled) AS lines
FROM "FulfillmentOrder" f
JOIN "Order" o ON o."tenantId" = f."tenantId" AND o.id = f."orderId"
JOIN "Channel" c ON c."tenantId" = o."tenantId" AND c.id = o."channelId"
JOIN "LegalEntity" e ON e."tenantId" = c."tenantId" AND e.id = c."legalEntityId"
JOIN "Location" l ON l."tenantId" = f."tenantId" AND l.id = f."locationId"
LEFT JOIN "CarrierService" s ON s."tenantId" = f."tenantId" AND s.id = f."carrierServiceId"
WHERE f."tenantId" = $1::uuid AND f.id = $2::uuid`,
}

/** What is printed of a fulfillment order; unknown and out of sight are the same NotFound. One statement. */
export async function findSlipFacts(actor: Actor, fulfillmentOrderId: string): Promise<SlipFacts> {
  const [found] = isUuid(fulfillmentOrderId)
    ? await query<SlipFacts & Record<string, unknown>>(actor, slip, [actor.tenantId, fulfillmentOrderId])
    : []
  if (!found) throw new NotFound('FulfillmentOrder', fulfillmentOrderId)
  return found
}

/** What a shipping label says. */
export interface LabelFacts {
  readonly id: string
  readonly number: string
  readonly orderId: string
  readonly orderNumber: string
  readonly status: string
  readonly carrier: string | null
  readonly service: string | null
  readonly trackingNumber: string | null
  readonly shipTo: Partial<Address>
  readonly seller: string
  readonly location: string
  readonly locationAddress: Partial<Address>
  readonly timeZone: string
  readonly packages: number
  readonly weightGrams: number | null
}

const label = {
  name: 'print_label',
  text: `
SELECT h.id, h.number, h."orderId", o.number AS "orderNumber", h.status, r.name AS carrier, s.name AS service, h."trackingNumber",
  h."shipTo", e.name AS seller, l.name AS location, l.address AS "locationAddress", l."timeZone", k.packages, k."weightGrams"
FROM "Shipment" h
JOIN "Order" o ON o."tenantId" = h."tenantId" AND o.id = h."orderId"
JOIN "Channel" c ON c."tenantId" = o."tenantId" AND c.id = o."channelId"
JOIN "LegalEntity" e ON e."tenantId" = c."tenantId" AND e.id = c."legalEntityId"
JOIN "Location" l ON l."tenantId" = h."tenantId" AND l.id = h."locationId"
LEFT JOIN "Carrier" r ON r."tenantId" = h."tenantId" AND r.id = h."carrierId"
LEFT JOIN "CarrierService" s ON s."tenantId" = h."tenantId" AND s.id = h."carrierServiceId"
CROSS JOIN LATERAL (
  SELECT count(*)::int AS packages, sum(p."weightGrams")::int AS "weightGrams" FROM "Package" p
  WHERE p."tenantId" = h."tenantId" AND p."shipmentId" = h.id
) k
WHERE h."tenantId" = $1::uuid AND h.id = $2::uuid`,
}

/** What is printed on a shipment's label; unknown and out of sight are the same NotFound. One statement. */
export async function findLabelFacts(actor: Actor, shipmentId: string): Promise<LabelFacts> {
  const [found] = isUuid(shipmentId)
    ? await query<LabelFacts & Record<string, unknown>>(actor, label, [actor.tenantId, shipmentId])
    : []
  if (!found) throw new NotFound('Shipment', shipmentId)
  return found
}
