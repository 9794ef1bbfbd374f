/** Global ids, instants and amounts as the API writes them. */
const gid = (type: string, id: string): string =>
  `rtrim(translate(encode(convert_to('${type}:' || ${id}, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`
const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const money = (column: string, currency = 'o.currency'): string =>
  `json_build_object('amount', round(${column} / 100.0, 2)::text, 'currency', ${currency})`
const list = (row: string, rest: string, order: string): string =>
  `(SELECT coalesce(json_agg(${row} ORDER BY ${order}), '[]') ${rest})`
const own = (alias: string): string => `${alias}."tenantId" = o."tenantId" AND ${alias}."orderId" = o.id`

const lines = list(
  `json_build_object('id', ${gid('OrderLine', 'l.id')}, 'position', l.position, 'sku', l.sku, 'title', l.title, 'ordered', l.ordered,
    'reserved', l.reserved, 'shipped', l.shipped, 'delivered', l.delivered, 'unitPrice', l."unitPrice"::text, 'total', ${money('l."totalMinor"')},
    'variant', json_build_object('id', ${gid('Variant', 'v.id')}, 'sku', v.sku, 'title', v.title, 'status', v.status),
    'promise', json_build_object('shipBy', ${at('l."shipBy"')}, 'deliverBy', ${at('l."deliverBy"')}, 'precision', l."promisePrecision"))`,
  `FROM "OrderLine" l JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId" WHERE ${own('l')}`,
  'l.position',
)

const fulfillmentOrders = list(
  `json_build_object('id', ${gid('FulfillmentOrder', 'f.id')}, 'number', f.number, 'status', f.status, 'locationName', y.name, 'shipBy', ${at('f."shipBy"')},
    'lines', ${list(
      `json_build_object('sku', qv.sku, 'quantity', q.quantity, 'picked', q.picked, 'packed', q.packed, 'shipped', q.shipped)`,
      `FROM "FulfillmentOrderLine" q JOIN "Variant" qv ON qv."tenantId" = q."tenantId" AND qv.id = q."variantId"
       WHERE q."tenantId" = f."tenantId" AND q."fulfillmentOrderId" = f.id`,
      'q.id',
    )})`,
  `FROM "FulfillmentOrder" f JOIN "Location" y ON y."tenantId" = f."tenantId" AND y.id = f."locationId" WHERE ${own('f')}`,
  'f.id',
)

const shipments = list(
  `json_build_object('id', ${gid('Shipment', 's.id')}, 'number', s.number, 'status', s.status, 'carrierName', r.name,
    'trackingNumber', s."trackingNumber", 'handedOverAt', ${at('s."handedOverAt"')}, 'deliveredAt', ${at('s."deliveredAt"')},
    'trackingEvents', ${list(
      `json_build_object('code', t.code, 'place', t.place, 'at', ${at('t.at')})`,
      `FROM "TrackingEvent" t WHERE t."tenantId" = s."tenantId" AND t."shipmentId" = s.id`,
      't.at DESC, t.id DESC',
    )})`,
  `FROM "Shipment" s LEFT JOIN "Carrier" r ON r."tenantId" = s."tenantId" AND r.id = s."carrierId" WHERE ${own('s')}`,
  's.id',
)

const payments = list(
  `json_build_object('id', ${gid('Payment', 'p.id')}, 'method', p.method, 'provider', p.provider, 'status', p.status,
    'amount', ${money('p."amountMinor"', 'p.currency')}, 'captured', ${money('p."capturedMinor"', 'p.currency')}, 'entries', ${list(
      `json_build_object('kind', e.kind, 'amount', ${money('e."amountMinor"', 'p.currency')}, 'at', ${at('e.at')})`,
      `FROM "PaymentEntry" e WHERE e."tenantId" = p."tenantId" AND e."paymentId" = p.id`,
      'e.at, e.id',
    )})`,
  `FROM "Payment" p WHERE ${own('p')}`,
  'p.id',
)

const holds = list(
  `json_build_object('id', ${gid('Hold', 'h.id')}, 'reason', h.reason, 'blocks', h.blocks, 'ownerRole', h."ownerRole",
    'placedAt', ${at('h."placedAt"')}, 'releasedAt', ${at('h."releasedAt"')})`,
  `FROM "Hold" h WHERE ${own('h')}`,
  `h."releasedAt" IS NOT NULL, h.id`,
)

const decisions = list(
  `json_build_object('id', ${gid('Decision', 'd.id')}, 'policyKey', d."policyKey", 'policyVersion', pv.version, 'summary', d.summary,
    'winner', d.winner, 'at', ${at('d.at')})`,
  `FROM "Decision" d JOIN "PolicyVersion" pv ON pv."tenantId" = d."tenantId" AND pv.id = d."policyVersionId" WHERE ${own('d')}`,
  'd.at DESC, d.id DESC',
)

const timeline = `json_build_object('nodes', ${list(
  `json_build_object('id', ${gid('Event', 'e.id')}, 'type', e.type, 'at', ${at('e.at')}, 'actorName', e."actorName", 'source', e.source,
    'facts', e.data - 'changes')`,
  `FROM (SELECT DISTINCT w."eventId" FROM "EventObject" w WHERE w."tenantId" = o."tenantId" AND w."objectType" = 'Order' AND w."objectId" = o.id
     ORDER BY w."eventId" DESC LIMIT 20) w JOIN "Event" e ON e."tenantId" = o."tenantId" AND e.id = w."eventId"`,
  'e.id DESC',
)})`

/**
 * The answer to `orderContextDocument` for the order $1, from one statement written by hand: what this database could give at
 * best. Timestamps, ids and amounts are written as the API writes them, so that both answers can be compared as JSON.
 */
export const floorStatement = {
  name: 'floor',
  text: `SELECT json_build_object('data', json_build_object('order', json_build_object(
    'id', ${gid('Order', 'o.id')}, 'number', o.number, 'status', o.status, 'fulfillmentStatus', o."fulfillmentStatus",
    'paymentStatus', o."paymentStatus", 'placedAt', ${at('o."placedAt"')}, 'promisedShipBy', ${at('o."shipBy"')},
    'promisedDeliverBy', ${at('o."deliverBy"')}, 'customerName', o."customerName", 'contactEmail', o."contactEmail",
    'shipTo', json_build_object('name', o."shipTo" -> 'name', 'line1', o."shipTo" -> 'line1', 'city', o."shipTo" -> 'city',
      'postcode', o."shipTo" -> 'postcode', 'country', o."shipTo" -> 'country'),
    'totals', json_build_object('subtotal', ${money('o."subtotalMinor"')}, 'shipping', ${money('o."shippingMinor"')},
      'total', ${money('o."totalMinor"')}, 'captured', ${money('o."capturedMinor"')}),
    'customer', (SELECT json_build_object('id', ${gid('Customer', 'u.id')}, 'name', u.name, 'email', u.email, 'kind', u.kind,
        'orderCount', (SELECT count(*) FROM "Order" n WHERE n."tenantId" = u."tenantId" AND n."customerId" = u.id))
      FROM "Customer" u WHERE u."tenantId" = o."tenantId" AND u.id = o."customerId"),
    'lines', ${lines}, 'fulfillmentOrders', ${fulfillmentOrders}, 'shipments', ${shipments}, 'payments', ${payments},
    'holds', ${holds}, 'decisions', ${decisions}, 'timeline', ${timeline})))::text AS answer
  FROM "Order" o WHERE o."tenantId" = current_tenant() AND o.id = $1::uuid`,
} as const
