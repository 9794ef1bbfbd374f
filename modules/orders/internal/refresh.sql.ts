/** The SQL of `axesOf` (order-axes.rules.ts); a property test compares the two. $1 tenant, $2 order ids, $3 now. */
const goods = `goods AS (
  SELECT l."orderId", sum(l.ordered - l.cancelled) AS live, sum(l.delivered) AS delivered, sum(l.shipped) AS shipped,
    sum(l.picked + l.packed) AS started, sum(l.unallocated) AS unallocated, sum(l.lost + l."returnedToSender") AS gone,
    sum(CASE WHEN l."isPreorder" THEN 0 ELSE l.backordered END) AS short, sum(l.backordered) AS waiting
  FROM "OrderLine" l WHERE l."tenantId" = $1::uuid AND l."orderId" = ANY ($2::uuid[]) AND l.kind = 'GOODS' GROUP BY 1
)`

const due = `due AS (
  SELECT l."orderId",
    coalesce(min(l."shipBy") FILTER (WHERE l.ordered - l.cancelled > l.shipped), min(l."shipBy")) AS "shipBy",
    coalesce(max(l."deliverBy") FILTER (WHERE l.ordered > l.cancelled), max(l."deliverBy")) AS "deliverBy"
  FROM "OrderLine" l WHERE l."tenantId" = $1::uuid AND l."orderId" = ANY ($2::uuid[]) GROUP BY 1
)`

const money = `money AS (
  SELECT p."orderId", sum(CASE WHEN p.status = 'AUTHORIZED' AND p."authorizationExpiresAt" <= $3::timestamptz THEN p."capturedMinor"
      ELSE p."authorizedMinor" END)::bigint AS authorized, sum(p."capturedMinor")::bigint AS captured,
    sum(p."refundedMinor")::bigint AS refunded, bool_or(p.status = 'DISPUTED') AS disputed, bool_or(p.status = 'VOIDED') AS voided,
    bool_or(p.status = 'AUTHORIZED') AS promised,
    bool_or(p.status = 'AUTHORIZED' AND (p."authorizationExpiresAt" IS NULL OR p."authorizationExpiresAt" > $3::timestamptz)) AS valid
  FROM "Payment" p WHERE p."tenantId" = $1::uuid AND p."orderId" = ANY ($2::uuid[]) GROUP BY 1
)`

const holds = `held AS (
  SELECT h."orderId", count(*)::int AS holds FROM "Hold" h
  WHERE h."tenantId" = $1::uuid AND h."orderId" = ANY ($2::uuid[]) AND h."fulfillmentOrderId" IS NULL AND h."releasedAt" IS NULL
  GROUP BY 1
)`

const fulfillmentStatus = `CASE
  WHEN coalesce(g.live, 0) = 0 THEN 'UNALLOCATED'
  WHEN g.delivered >= g.live THEN 'DELIVERED' WHEN g.delivered > 0 THEN 'PARTIALLY_DELIVERED'
  WHEN g.shipped >= g.live THEN 'SHIPPED' WHEN g.shipped > 0 THEN 'PARTIALLY_SHIPPED'
  WHEN g.started > 0 THEN 'IN_FULFILLMENT' WHEN g.unallocated > 0 THEN 'UNALLOCATED'
  WHEN g.short > 0 THEN 'BACKORDERED' WHEN g.waiting > 0 THEN 'PREORDERED' ELSE 'ALLOCATED' END`

const paymentStatus = `CASE
  WHEN m.disputed THEN 'DISPUTED'
  WHEN m.captured > 0 AND m.refunded >= m.captured THEN 'REFUNDED' WHEN m.refunded > 0 THEN 'PARTIALLY_REFUNDED'
  WHEN coalesce(m.captured, 0) >= o."totalMinor" THEN 'PAID' WHEN m.captured > 0 THEN 'PARTIALLY_PAID'
  WHEN m.valid THEN 'AUTHORIZED' WHEN m.promised THEN 'AUTHORIZATION_EXPIRED' WHEN m.voided THEN 'VOIDED' ELSE 'UNPAID' END`

const isComplete = `coalesce(d.live, 0) > 0
  AND (d.delivered >= d.live OR (d.payment IN ('REFUNDED', 'PARTIALLY_REFUNDED') AND d.delivered + d.gone >= d.live))
  AND (d.payment IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') OR d.terms IN ('ON_ACCOUNT', 'COLLECTED_BY_CHANNEL'))`

export const refreshSql = `
WITH ${goods}, ${due}, ${money}, ${holds}, derived AS (
  SELECT o.id, o.status AS before, o."fulfillmentStatus" AS "goodsBefore", o."paymentStatus" AS "moneyBefore",
    o."paymentTerms" AS terms, g.live, g.delivered, g.gone, ${fulfillmentStatus} AS goods, ${paymentStatus} AS payment,
    due."shipBy", due."deliverBy", coalesce(m.authorized, 0) AS authorized, coalesce(m.captured, 0) AS captured,
    coalesce(m.refunded, 0) AS refunded, coalesce(held.holds, 0) AS holds
  FROM "Order" o
  LEFT JOIN goods g ON g."orderId" = o.id LEFT JOIN due ON due."orderId" = o.id
  LEFT JOIN money m ON m."orderId" = o.id LEFT JOIN held ON held."orderId" = o.id
  WHERE o."tenantId" = $1::uuid AND o.id = ANY ($2::uuid[])
), settled AS (
  SELECT d.*, CASE WHEN d.before NOT IN ('CONFIRMED', 'COMPLETED') THEN d.before
    WHEN ${isComplete} THEN 'COMPLETED' ELSE 'CONFIRMED' END AS after FROM derived d
)
UPDATE "Order" o SET status = s.after, "fulfillmentStatus" = s.goods, "paymentStatus" = s.payment, "shipBy" = s."shipBy",
  "deliverBy" = s."deliverBy", "authorizedMinor" = s.authorized, "capturedMinor" = s.captured, "refundedMinor" = s.refunded,
  "openHolds" = s.holds, "completedAt" = CASE WHEN s.after = 'COMPLETED' THEN coalesce(o."completedAt", $3::timestamptz) END,
  version = o.version + 1, "updatedAt" = $3::timestamptz
FROM settled s WHERE o."tenantId" = $1::uuid AND o.id = s.id
RETURNING o.id, o.number, o.version, o."openHolds", s.before, s."goodsBefore", s."moneyBefore", o.status, o."fulfillmentStatus", o."paymentStatus"`
