/**
 * The sums that stock must keep, each as one set-based statement that answers only what breaks it, at most $1 rows:
 * invariant, where, what the rows it follows from say (`expected`) and what stands there (`actual`).
 */
const movedBins = `
SELECT s."binId", s."variantId", s.condition, s."locationId", sum(s.quantity)::int AS quantity FROM (
  SELECT "fromBinId" AS "binId", "variantId", "fromCondition" AS condition, "fromLocationId" AS "locationId", -quantity AS quantity
  FROM "StockMovement" WHERE "tenantId" = current_tenant() AND "fromBinId" IS NOT NULL
  UNION ALL
  SELECT "toBinId", "variantId", "toCondition", "toLocationId", quantity
  FROM "StockMovement" WHERE "tenantId" = current_tenant() AND "toBinId" IS NOT NULL
) s GROUP BY 1, 2, 3, 4`

const levels = `SELECT * FROM "StockLevel" WHERE "tenantId" = current_tenant()`

const binSums = `
SELECT s."variantId", s."locationId", sum(s.quantity)::int AS "onHand",
  coalesce(sum(s.quantity) FILTER (WHERE s.condition = 'SELLABLE' AND b.purpose IN ('PICK', 'BULK', 'PACKING')), 0)::int AS sellable
FROM "BinStock" s JOIN "Bin" b ON b."tenantId" = s."tenantId" AND b.id = s."binId"
WHERE s."tenantId" = current_tenant() GROUP BY 1, 2`

const level = (invariant: string, sums: string, column: string) => `
SELECT '${invariant}' AS invariant, coalesce(l."variantId", s."variantId") AS "variantId",
  coalesce(l."locationId", s."locationId") AS "locationId", NULL::uuid AS "binId", NULL::text AS condition, NULL::uuid AS "transferLineId",
  coalesce(s.${column}, 0) AS expected, coalesce(l.${column}, 0) AS actual
FROM (${levels}) l
FULL JOIN (${sums}) s ON s."variantId" = l."variantId" AND s."locationId" = l."locationId"
WHERE coalesce(s.${column}, 0) <> coalesce(l.${column}, 0)
ORDER BY 2, 3 LIMIT $1`

const movedLevels = `SELECT "variantId", "locationId", sum(quantity)::int AS "onHand" FROM (${movedBins}) m GROUP BY 1, 2`

const openReservations = `
SELECT "variantId", "locationId", sum(quantity)::int AS reserved FROM "Reservation" WHERE "tenantId" = current_tenant() GROUP BY 1, 2`

const bins = `
SELECT 'MOVEMENTS_EQUAL_BIN' AS invariant, coalesce(b."variantId", m."variantId") AS "variantId",
  coalesce(b."locationId", m."locationId") AS "locationId", coalesce(b."binId", m."binId") AS "binId",
  coalesce(b.condition, m.condition) AS condition, NULL::uuid AS "transferLineId", coalesce(m.quantity, 0) AS expected, coalesce(b.quantity, 0) AS actual
FROM (SELECT * FROM "BinStock" WHERE "tenantId" = current_tenant()) b
FULL JOIN (${movedBins}) m ON m."binId" = b."binId" AND m."variantId" = b."variantId" AND m.condition = b.condition
WHERE coalesce(m.quantity, 0) <> coalesce(b.quantity, 0)
ORDER BY 2, 3, 4, 5 LIMIT $1`

const bounds = `
SELECT 'BOUNDS' AS invariant, "variantId", "locationId", NULL::uuid AS "binId", NULL::text AS condition, NULL::uuid AS "transferLineId",
  sellable AS expected, reserved AS actual
FROM (${levels}) l
WHERE "onHand" < 0 OR sellable < 0 OR reserved < 0 OR sellable > "onHand" OR reserved > sellable
ORDER BY 2, 3 LIMIT $1`

const transfer = (invariant: string, kind: string, column: string) => `
SELECT '${invariant}' AS invariant, l."variantId", NULL::uuid AS "locationId", NULL::uuid AS "binId", NULL::text AS condition,
  l.id AS "transferLineId", coalesce(m.quantity, 0) AS expected, l.${column} AS actual
FROM "TransferLine" l
LEFT JOIN (SELECT "transferLineId", sum(quantity)::int AS quantity FROM "StockMovement"
  WHERE "tenantId" = current_tenant() AND kind = '${kind}' GROUP BY 1) m ON m."transferLineId" = l.id
WHERE l."tenantId" = current_tenant() AND coalesce(m.quantity, 0) <> l.${column}
ORDER BY l.id LIMIT $1`

/** Each invariant's statement; the finer place comes first, so that a broken bin is named before its level. */
export const invariantStatements: readonly string[] = [
  bins,
  level('MOVEMENTS_EQUAL_LEVEL', movedLevels, '"onHand"'),
  level('BINS_EQUAL_LEVEL', binSums, '"onHand"'),
  level('BINS_EQUAL_SELLABLE', binSums, 'sellable'),
  level('RESERVATIONS_EQUAL_RESERVED', openReservations, 'reserved'),
  bounds,
  transfer('MOVEMENTS_EQUAL_SHIPPED', 'TRANSFER_OUT', 'shipped'),
  transfer('MOVEMENTS_EQUAL_RECEIVED', 'TRANSFER_IN', 'received'),
]

/** Levels made anew from the movements alone, beside the kept ones; only those that differ. */
export const rebuiltLevels = `
WITH moved AS (${movedBins}), rebuilt AS (
  SELECT m."variantId", m."locationId", sum(m.quantity)::int AS "onHand",
    coalesce(sum(m.quantity) FILTER (WHERE m.condition = 'SELLABLE' AND b.purpose IN ('PICK', 'BULK', 'PACKING')), 0)::int AS sellable
  FROM moved m JOIN "Bin" b ON b."tenantId" = current_tenant() AND b.id = m."binId" GROUP BY 1, 2
), compared AS (
  SELECT coalesce(l."variantId", r."variantId") AS "variantId", coalesce(l."locationId", r."locationId") AS "locationId",
    coalesce(l."onHand", 0) AS "onHand", coalesce(l.sellable, 0) AS sellable,
    coalesce(r."onHand", 0) AS "rebuiltOnHand", coalesce(r.sellable, 0) AS "rebuiltSellable"
  FROM (${levels}) l FULL JOIN rebuilt r ON r."variantId" = l."variantId" AND r."locationId" = l."locationId"
)
SELECT (SELECT count(*)::int FROM compared) AS compared, c.*
FROM (SELECT 1) one LEFT JOIN compared c ON c."onHand" <> c."rebuiltOnHand" OR c.sellable <> c."rebuiltSellable"
ORDER BY c."variantId", c."locationId" LIMIT $1`
