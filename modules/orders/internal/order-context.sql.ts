import { orderColumns, orderTables } from '../order.view.ts'
import type { OrderPart } from '../order-context.view.ts'

/** A part as a JSON array of rows; `o` is the order. Every table is read by the order's id, which an index answers. */
const list = (rows: string): string => `(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (${rows}) x)`
const one = (row: string): string => `(SELECT row_to_json(x) FROM (${row}) x)`
const own = (alias: string): string => `${alias}."tenantId" = o."tenantId" AND ${alias}."orderId" = o.id`
const counts = (alias: string): string =>
  ['ordered', 'cancelled', 'unallocated', 'backordered', 'reserved', 'picked', 'packed', 'shipped']
    .map((column) => `${alias}.${column}`)
    .join(', ')

const components = list(`SELECT k.id, k."variantId", kv.sku, kv.title, k."perKit", ${counts('k')}
  FROM "OrderLineComponent" k JOIN "Variant" kv ON kv."tenantId" = k."tenantId" AND kv.id = k."variantId"
  WHERE k."tenantId" = l."tenantId" AND k."orderLineId" = l.id ORDER BY k.id`)

const lines =
  list(`SELECT l.id, l.position, l.kind, l."variantId", l.sku, l.title, v.unit, l."unitPrice"::text AS "unitPrice",
    l."originallyOrdered", ${counts('l')}, l.delivered, l.lost, l."returnedToSender", l.returned, l."subtotalMinor"::text,
    l."discountMinor"::text, l."taxMinor"::text, l."totalMinor"::text, l."taxLines", l."discountAllocations", l."shipBy",
    l."deliverFrom", l."deliverBy", l."promisePrecision", l."promiseTimeZone", l."promiseSource", l."originalShipBy",
    l."originalDeliverBy", l."notBefore", l."cancelAfter", l."isPreorder", l."shipTogether",
    (SELECT min(m."expectedOn") FROM "Commitment" m WHERE m."tenantId" = l."tenantId" AND m."orderLineId" = l.id) AS "expectedOn",
    ${components} AS components
  FROM "OrderLine" l LEFT JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId"
  WHERE ${own('l')} ORDER BY l.position`)

const fulfillmentOrders =
  list(`SELECT f.id, f.number, f.status, f."locationId", y.code AS "locationCode", y.name AS "locationName",
    y."timeZone", s.name AS "serviceName", r.name AS "carrierName", f."cutOffAt", f."shipBy", f."releaseAt", f."openHolds",
    f."decisionId", f.units, f.version,
    ${list(`SELECT q.id, q."orderLineId", q."componentId", qv.sku, qv.title, q.quantity, q.picked, q.packed, q.shipped, q.short, q.cancelled
      FROM "FulfillmentOrderLine" q JOIN "Variant" qv ON qv."tenantId" = q."tenantId" AND qv.id = q."variantId"
      WHERE q."tenantId" = f."tenantId" AND q."fulfillmentOrderId" = f.id ORDER BY q.id`)} AS lines
  FROM "FulfillmentOrder" f JOIN "Location" y ON y."tenantId" = f."tenantId" AND y.id = f."locationId"
  LEFT JOIN "CarrierService" s ON s."tenantId" = f."tenantId" AND s.id = f."carrierServiceId"
  LEFT JOIN "Carrier" r ON r."tenantId" = s."tenantId" AND r.id = s."carrierId"
  WHERE ${own('f')} ORDER BY f.id`)

const packages = list(`SELECT p.id, p.number, p."weightGrams",
    ${list(`SELECT pv.sku, pl.quantity FROM "PackageLine" pl
      JOIN "FulfillmentOrderLine" q ON q."tenantId" = pl."tenantId" AND q.id = pl."fulfillmentOrderLineId"
      JOIN "Variant" pv ON pv."tenantId" = q."tenantId" AND pv.id = q."variantId"
      WHERE pl."tenantId" = p."tenantId" AND pl."packageId" = p.id ORDER BY pl.id`)} AS lines
  FROM "Package" p WHERE p."tenantId" = s."tenantId" AND p."shipmentId" = s.id ORDER BY p.id`)

const shipments =
  list(`SELECT s.id, s.number, s.status, s."fulfillmentOrderId", y.name AS "locationName", r.name AS "carrierName",
    cs.name AS "serviceName", s."trackingNumber", replace(r."trackingUrl", '{number}', s."trackingNumber") AS "trackingUrl",
    s."labelledAt", s."handedOverAt", s."deliveredAt", s."estimatedDeliveryAt",
    (SELECT coalesce(sum(pl.quantity), 0) FROM "Package" p JOIN "PackageLine" pl ON pl."tenantId" = p."tenantId" AND pl."packageId" = p.id
      WHERE p."tenantId" = s."tenantId" AND p."shipmentId" = s.id) AS units,
    ${packages} AS packages,
    ${list(`SELECT t.id, t.code, t."rawCode", t.description, t.place, t.at FROM "TrackingEvent" t
      WHERE t."tenantId" = s."tenantId" AND t."shipmentId" = s.id ORDER BY t.at DESC, t.id DESC LIMIT 50`)} AS "trackingEvents"
  FROM "Shipment" s JOIN "Location" y ON y."tenantId" = s."tenantId" AND y.id = s."locationId"
  LEFT JOIN "Carrier" r ON r."tenantId" = s."tenantId" AND r.id = s."carrierId"
  LEFT JOIN "CarrierService" cs ON cs."tenantId" = s."tenantId" AND cs.id = s."carrierServiceId"
  WHERE ${own('s')} ORDER BY s.id`)

const payments = list(`SELECT p.id, p.method, p.provider, p."collectedBy", p.status, p.currency, p."amountMinor"::text,
    p."authorizedMinor"::text, p."capturedMinor"::text, p."refundedMinor"::text, p.reference, p."authorizationExpiresAt", p.installments,
    ${list(`SELECT e.id, e.kind, e."amountMinor"::text, e.reference, e.at FROM "PaymentEntry" e
      WHERE e."tenantId" = p."tenantId" AND e."paymentId" = p.id ORDER BY e.at, e.id`)} AS entries
  FROM "Payment" p WHERE ${own('p')} ORDER BY p.id`)

/** The columns of a TimelineEventView, from `"Event" e`. */
export const eventColumns = `e.id, e.type, e.at, e."recordedAt", e."actorKind", e."actorName", e.source, e."commandId", e."commandName", e.data AS facts`

const parts: Readonly<Record<OrderPart, string>> = {
  channel: one(`SELECT c.id, c.code, c.name, c.type, c.status, c."timeZone", c.authority`),
  customer: one(`SELECT u.id, u.name, u.email, u.phone, u.kind,
      (SELECT count(*) FROM "Order" n WHERE n."tenantId" = u."tenantId" AND n."customerId" = u.id) AS "orderCount"
    FROM "Customer" u WHERE u."tenantId" = o."tenantId" AND u.id = o."customerId"`),
  lines,
  charges: list(`SELECT g.id, g.kind, g.title, g."amountMinor"::text, g."taxMinor"::text FROM "OrderCharge" g
    WHERE ${own('g')} ORDER BY g.position`),
  fulfillmentOrders,
  shipments,
  payments,
  holds: list(`SELECT h.id, h."fulfillmentOrderId", h.reason, h.blocks, h."ownerRole", h.note, h."dueAt", h."placedAt",
      b."displayName" AS "placedByName", h."releasedAt", h."releaseNote"
    FROM "Hold" h LEFT JOIN "Member" b ON b."tenantId" = h."tenantId" AND b.id = h."placedById"
    WHERE ${own('h')} ORDER BY h."releasedAt" IS NOT NULL, h.id`),
  exceptions:
    list(`SELECT i.id, i.type, i.severity, i.status, i.title, i."ownerRole", i."raisedAt", i."dueAt" FROM "Exception" i
    WHERE ${own('i')} ORDER BY i.id DESC`),
  decisions:
    list(`SELECT d.id, d."policyKey", pv.version AS "policyVersion", d.summary, d.winner, d."runnerUp", d.mode, d.at
    FROM "Decision" d JOIN "PolicyVersion" pv ON pv."tenantId" = d."tenantId" AND pv.id = d."policyVersionId"
    WHERE ${own('d')} ORDER BY d.at DESC, d.id DESC LIMIT 50`),
  events: list(`SELECT ${eventColumns} FROM (SELECT DISTINCT w."eventId" FROM "EventObject" w
      WHERE w."tenantId" = o."tenantId" AND w."objectType" = 'Order' AND w."objectId" = o.id ORDER BY w."eventId" DESC LIMIT 50) w
    JOIN "Event" e ON e."tenantId" = o."tenantId" AND e.id = w."eventId" ORDER BY e.id DESC`),
  references: list(`SELECT z.connection, z.type, z.value FROM "ExternalReference" z
    WHERE z."tenantId" = o."tenantId" AND z."objectType" = 'Order' AND z."objectId" = o.id ORDER BY z.connection, z.value`),
  changes: list(`SELECT a.id, a.kind, a.status, a.reason, a."proposedAt", a."settledAt" FROM "OrderChange" a
    WHERE ${own('a')} ORDER BY a.id DESC`),
}

const money = /o\."(\w+Minor)"/g
const row = `SELECT ${orderColumns.replace(money, 'o."$1"::text AS "$1"')}`

/** One statement for one order (or several, by ids) and the parts asked for: $1 names them. A part that nobody asked for is not in it at all. */
export function orderContextSql(wanted: readonly OrderPart[], key: 'id' | 'ids' | 'number'): string {
  const chosen = wanted.map((part) => `, '${part}', ${parts[part]}`)
  const condition = { id: 'o.id = $1::uuid', ids: 'o.id = ANY ($1::uuid[])', number: 'o.number = $1' }[key]
  return `SELECT json_build_object('order', ${one(row)}${chosen.join('')})::text AS context
    FROM ${orderTables} WHERE o."tenantId" = current_tenant() AND ${condition}`
}
