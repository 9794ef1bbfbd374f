import type pg from 'pg'
import type { World } from './merchant.ts'

/** Deterministic UUIDv7s: the order's time in front, a hash of kind and number behind. */
const functions = `
CREATE OR REPLACE FUNCTION pg_temp.bench_id(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((1735689600000 + i * 300000)::bigint), 12, '0') || '7' || substr(md5(kind || i), 1, 3) || '8' || substr(md5(kind || i), 4, 15))::uuid $$;
CREATE OR REPLACE FUNCTION pg_temp.bench_at(i bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT to_timestamp(1735689600 + i * 300) $$`

const customers = `
INSERT INTO "Customer" ("tenantId", id, name, email, kind, "createdAt", "updatedAt")
SELECT $1, pg_temp.bench_id('c', i), 'Customer ' || i, 'customer' || i || '@example.com', 'GUEST', pg_temp.bench_at(i), pg_temp.bench_at(i)
FROM generate_series(1, greatest($2::int / 5, 1)) i`

const orders = `
INSERT INTO "Order" ("tenantId", id, number, "channelId", "customerId", origin, status, "fulfillmentStatus", "paymentStatus", "paymentTerms", currency,
  "placedAt", "recordedAt", "confirmedAt", "completedAt", "customerName", "contactEmail", "shipTo", "shipToCountry", "shipToPostcode", "subtotalMinor", "shippingMinor", "totalMinor",
  "capturedMinor", "shipBy", "deliverBy", "unitCount", "lineCount", "createdAt", "updatedAt")
SELECT $1, pg_temp.bench_id('o', i), 'B' || i, ($3::uuid[])[1 + i % 3], pg_temp.bench_id('c', 1 + i % greatest($2::int / 5, 1)), 'HISTORY', 'COMPLETED', 'DELIVERED', 'PAID',
  'PREPAID', 'GBP', pg_temp.bench_at(i), pg_temp.bench_at(i), pg_temp.bench_at(i), pg_temp.bench_at(i) + interval '3 days', 'Customer ' || (1 + i % greatest($2::int / 5, 1)),
  'customer' || (1 + i % greatest($2::int / 5, 1)) || '@example.com',
  jsonb_build_object('name', 'Customer ' || i, 'line1', i || ' High Street', 'city', 'Leeds', 'postcode', 'LS1 1AA', 'country', 'GB'), 'GB', 'LS1 1AA',
  6000, 399, 6399, 6399, pg_temp.bench_at(i) + interval '1 day', pg_temp.bench_at(i) + interval '4 days', 6, 3, pg_temp.bench_at(i), pg_temp.bench_at(i)
FROM generate_series($4::bigint, $5::bigint) i`

const lines = `
INSERT INTO "OrderLine" ("tenantId", id, "orderId", position, kind, "variantId", sku, title, "unitPrice", "originallyOrdered", ordered, shipped, delivered,
  "subtotalMinor", "totalMinor", "shipBy", "deliverBy", "originalShipBy", "originalDeliverBy", "promisePrecision", "promiseSource", "promiseTimeZone", "createdAt", "updatedAt")
SELECT $1, pg_temp.bench_id('l', i * 3 + k), pg_temp.bench_id('o', i), k, 'GOODS', v.id, v.sku, v.title, 10, 2, 2, 2, 2, 2000, 2000,
  pg_temp.bench_at(i) + interval '1 day', pg_temp.bench_at(i) + interval '4 days', pg_temp.bench_at(i) + interval '1 day', pg_temp.bench_at(i) + interval '4 days',
  'DAY', 'POLICY', 'Europe/London', pg_temp.bench_at(i), pg_temp.bench_at(i)
FROM generate_series($3::bigint, $4::bigint) i, generate_series(0, 2) k,
  LATERAL (SELECT ($2::jsonb -> ((i * 7 + k * 131) % jsonb_array_length($2::jsonb))::int) AS j) p,
  LATERAL (SELECT (j->>'id')::uuid AS id, j->>'sku' AS sku, j->>'title' AS title) v`

const fulfillment = `
WITH base AS (SELECT i, pg_temp.bench_id('f', i) AS fo, pg_temp.bench_id('o', i) AS o, ($2::uuid[])[1 + i % 2] AS loc FROM generate_series($4::bigint, $5::bigint) i),
fos AS (
  INSERT INTO "FulfillmentOrder" ("tenantId", id, number, "orderId", "locationId", status, "carrierServiceId", "shipBy", "pickStartedAt", "packedAt", "closedAt", units, "createdAt", "updatedAt")
  SELECT $1, fo, 'B' || i || '-F1', o, loc, 'CLOSED', $3, pg_temp.bench_at(i) + interval '1 day', pg_temp.bench_at(i), pg_temp.bench_at(i), pg_temp.bench_at(i), 6, pg_temp.bench_at(i), pg_temp.bench_at(i) FROM base
), places AS (INSERT INTO "OrderLocation" ("tenantId", "orderId", "locationId") SELECT $1, o, loc FROM base),
fol AS (
  INSERT INTO "FulfillmentOrderLine" ("tenantId", id, "fulfillmentOrderId", "orderLineId", "variantId", quantity, picked, packed, shipped)
  SELECT $1, pg_temp.bench_id('fl', i * 3 + k), fo, l.id, l."variantId", 2, 2, 2, 2 FROM base, generate_series(0, 2) k
  JOIN "OrderLine" l ON l."tenantId" = $1 AND true WHERE l.id = pg_temp.bench_id('l', i * 3 + k)
), ship AS (
  INSERT INTO "Shipment" ("tenantId", id, number, "orderId", "fulfillmentOrderId", "locationId", "carrierServiceId", "carrierId", "trackingNumber", status, "shipTo", "labelledAt", "handedOverAt", "deliveredAt", "lastTrackedAt", "createdAt", "updatedAt")
  SELECT $1, pg_temp.bench_id('s', i), 'B' || i || '-F1-S1', o, fo, loc, $3, (SELECT "carrierId" FROM "CarrierService" WHERE "tenantId" = $1 AND id = $3), 'JD' || lpad(i::text, 16, '0'), 'DELIVERED', '{}', pg_temp.bench_at(i), pg_temp.bench_at(i) + interval '6 hours',
    pg_temp.bench_at(i) + interval '3 days', pg_temp.bench_at(i) + interval '3 days', pg_temp.bench_at(i), pg_temp.bench_at(i) FROM base
)
INSERT INTO "TrackingEvent" ("tenantId", id, "shipmentId", "sourceKey", code, place, at, "recordedAt")
SELECT $1, pg_temp.bench_id('t', i * 4 + k), pg_temp.bench_id('s', i), 'k' || k, (ARRAY['HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'])[k + 1], 'Leeds',
  pg_temp.bench_at(i) + k * interval '18 hours', pg_temp.bench_at(i) + k * interval '18 hours' FROM base, generate_series(0, 3) k`

const payments = `
WITH base AS (SELECT i, pg_temp.bench_id('p', i) AS p, pg_temp.bench_id('o', i) AS o FROM generate_series($2::bigint, $3::bigint) i),
paid AS (
  INSERT INTO "Payment" ("tenantId", id, "orderId", method, provider, status, currency, "amountMinor", "capturedMinor", "capturedAt", "createdAt")
  SELECT $1, p, o, 'CARD', 'bench', 'CAPTURED', 'GBP', 6399, 6399, pg_temp.bench_at(i), pg_temp.bench_at(i) FROM base
), charged AS (
  INSERT INTO "OrderCharge" ("tenantId", id, "orderId", position, kind, title, "amountMinor")
  SELECT $1, pg_temp.bench_id('h', i), o, 0, 'SHIPPING', 'Standard', 399 FROM base
)
INSERT INTO "PaymentEntry" ("tenantId", id, "paymentId", kind, "amountMinor", currency, at, "recordedAt")
SELECT $1, pg_temp.bench_id('e', i), p, 'CAPTURE', 6399, 'GBP', pg_temp.bench_at(i), pg_temp.bench_at(i) FROM base`

const events = `
WITH base AS (
  SELECT i, k, pg_temp.bench_id('v', i * 5 + k) AS e, pg_temp.bench_at(i) + k * interval '5 hours' AS at FROM generate_series($2::bigint, $3::bigint) i, generate_series(0, 4) k
), written AS (
  INSERT INTO "Event" ("tenantId", id, type, at, "recordedAt", "actorKind", "actorName", source, "commandId", "commandName", "requestId", data)
  SELECT $1, e, (ARRAY['order.placed', 'order.routed', 'fulfillment-order.picking-started', 'shipment.handed-over', 'shipment.delivered'])[k + 1], at, at, 'SYSTEM', 'Plumbline', 'IMPORT',
    e, 'bench.fill', 'bench', jsonb_build_object('note', 'filled') FROM base
)
INSERT INTO "EventObject" ("tenantId", "eventId", "objectType", "objectId", role) SELECT $1, e, 'Order', pg_temp.bench_id('o', i), 'order' FROM base`

const terms = `
INSERT INTO "SearchTerm" ("tenantId", kind, term, "objectType", "objectId")
SELECT $1, t.kind, t.term, 'Order', pg_temp.bench_id('o', i)
FROM generate_series($3::bigint, $4::bigint) i,
  LATERAL (VALUES ('ORDER_NUMBER', 'b' || i), ('EMAIL', 'customer' || (1 + i % greatest($2::int / 5, 1)) || '@example.com'),
    ('NAME', 'customer'), ('POSTCODE', 'LS11AA')) AS t(kind, term)`

/** Fills the merchant with `count` delivered orders, 10,000 a statement; tells after each. */
export async function fill(
  client: pg.Client,
  world: World,
  count: number,
  progress: (done: number) => void,
): Promise<void> {
  await client.query(functions)
  await client.query(customers, [world.tenantId, count])
  const channels = Object.values(world.channels)
  const stocked = JSON.stringify(world.variants)
  for (let from = 1; from <= count; from += 10_000) {
    const to = Math.min(from + 9_999, count)
    await client.query(orders, [world.tenantId, count, channels, from, to])
    await client.query(lines, [world.tenantId, stocked, from, to])
    await client.query(fulfillment, [world.tenantId, world.locations, world.serviceId, from, to])
    await client.query(payments, [world.tenantId, from, to])
    await client.query(events, [world.tenantId, from, to])
    await client.query(terms, [world.tenantId, count, from, to])
    progress(to)
  }
  await client.query('VACUUM (ANALYZE)')
}
