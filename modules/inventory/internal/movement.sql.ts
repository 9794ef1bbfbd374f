/**
 * Writes movements and their projections in one statement, or nothing and says what is short. $1 movements, $2 tenant,
 * $3 now, $4 actor, $5 command, $6 purposes of bins whose sellable stock counts. The levels are locked by an earlier
 * statement, so that this one's snapshot sees their newest rows; bins need no locks of their own.
 */
export const writeMovements = `
WITH movement AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, "variantId" uuid, "lotId" uuid, quantity int, kind text,
    "fromLocationId" uuid, "fromBinId" uuid, "fromCondition" text, "toLocationId" uuid, "toBinId" uuid, "toCondition" text,
    releases int, "reasonCodeId" uuid, note text, "receiptLineId" uuid, "shipmentId" uuid, "pickRecordId" uuid,
    "transferLineId" uuid, "countLineId" uuid, "unitCost" numeric(19, 6), "costCurrency" text, at timestamptz)
), side AS (
  SELECT "fromLocationId" AS "locationId", "fromBinId" AS "binId", "variantId", "fromCondition" AS condition, -quantity AS quantity
  FROM movement WHERE "fromBinId" IS NOT NULL
  UNION ALL
  SELECT "toLocationId", "toBinId", "variantId", "toCondition", quantity FROM movement WHERE "toBinId" IS NOT NULL
), bin_change AS (
  SELECT s."binId", s."variantId", s.condition, s."locationId", sum(s.quantity)::int AS quantity,
    s.condition = 'SELLABLE' AND b.purpose = ANY ($6::text[]) AS sells,
    coalesce(x.quantity, 0) AS before, x."binId" IS NOT NULL AS kept
  FROM side s
  JOIN "Bin" b ON b."tenantId" = $2::uuid AND b.id = s."binId" AND b."locationId" = s."locationId"
  LEFT JOIN "BinStock" x ON x."tenantId" = $2::uuid AND x."binId" = s."binId" AND x."variantId" = s."variantId" AND x.condition = s.condition
  GROUP BY s."binId", s."variantId", s.condition, s."locationId", b.purpose, x."binId", x.quantity
), bin_short AS (
  SELECT *, -(before + quantity) AS missing FROM bin_change WHERE before + quantity < 0
), level_change AS (
  SELECT c."variantId", c."locationId", sum(c.quantity)::int AS "onHand",
    coalesce(sum(c.quantity) FILTER (WHERE c.sells), 0)::int AS sellable,
    coalesce((SELECT sum(m.releases) FROM movement m
      WHERE m."variantId" = c."variantId" AND m."fromLocationId" = c."locationId"), 0)::int AS released,
    coalesce((SELECT sum(s.missing) FROM bin_short s
      WHERE s.sells AND s."variantId" = c."variantId" AND s."locationId" = c."locationId"), 0)::int AS filled
  FROM bin_change c GROUP BY c."variantId", c."locationId"
), level_short AS (
  SELECT l."variantId", l."locationId", l.sellable - l.reserved AS free,
    (l.reserved - d.released) - (l.sellable + d.sellable + d.filled) AS missing
  FROM level_change d
  JOIN "StockLevel" l ON l."tenantId" = $2::uuid AND l."variantId" = d."variantId" AND l."locationId" = d."locationId"
  WHERE l.reserved - d.released > l.sellable + d.sellable + d.filled
), stray AS (
  SELECT s."binId" FROM side s WHERE NOT EXISTS (SELECT FROM bin_change c WHERE c."binId" = s."binId" AND c."locationId" = s."locationId")
), fits AS MATERIALIZED (
  SELECT WHERE NOT EXISTS (SELECT FROM bin_short) AND NOT EXISTS (SELECT FROM level_short) AND NOT EXISTS (SELECT FROM stray)
), written AS (
  INSERT INTO "StockMovement" ("tenantId", id, "variantId", "lotId", quantity, kind, "fromLocationId", "fromBinId", "fromCondition",
    "toLocationId", "toBinId", "toCondition", "reasonCodeId", note, "receiptLineId", "shipmentId", "pickRecordId", "transferLineId",
    "countLineId", "unitCost", "costCurrency", at, "recordedAt", "actorId", "commandId")
  SELECT $2::uuid, id, "variantId", "lotId", quantity, kind, "fromLocationId", "fromBinId", "fromCondition",
    "toLocationId", "toBinId", "toCondition", "reasonCodeId", note, "receiptLineId", "shipmentId", "pickRecordId", "transferLineId",
    "countLineId", "unitCost", "costCurrency", at, $3::timestamptz, $4::uuid, $5::uuid
  FROM movement, fits
), bins_changed AS (
  UPDATE "BinStock" x SET quantity = x.quantity + c.quantity FROM bin_change c, fits
  WHERE x."tenantId" = $2::uuid AND x."binId" = c."binId" AND x."variantId" = c."variantId" AND x.condition = c.condition AND c.quantity <> 0
), bins_filled AS (
  INSERT INTO "BinStock" ("tenantId", "binId", "variantId", condition, "locationId", quantity)
  SELECT $2::uuid, "binId", "variantId", condition, "locationId", quantity FROM bin_change, fits WHERE NOT kept AND quantity > 0
), levels AS (
  UPDATE "StockLevel" l SET "onHand" = l."onHand" + d."onHand", sellable = l.sellable + d.sellable,
    reserved = l.reserved - d.released, "updatedAt" = $3::timestamptz
  FROM level_change d, fits
  WHERE l."tenantId" = $2::uuid AND l."variantId" = d."variantId" AND l."locationId" = d."locationId"
  RETURNING l."variantId", l."locationId", old."onHand" AS "onHandBefore", l."onHand", old.sellable AS "sellableBefore", l.sellable,
    old.reserved AS "reservedBefore", l.reserved
)
SELECT
  coalesce((SELECT jsonb_agg(to_jsonb(l) ORDER BY l."variantId", l."locationId") FROM levels l), '[]') AS levels,
  coalesce((SELECT jsonb_agg(to_jsonb(c) ORDER BY c."binId", c."variantId", c.condition) FROM bin_change c), '[]') AS bins,
  coalesce((SELECT jsonb_agg(to_jsonb(s) ORDER BY s."binId", s."variantId", s.condition) FROM bin_short s), '[]') AS "binShorts",
  coalesce((SELECT jsonb_agg(to_jsonb(s) ORDER BY s."variantId", s."locationId") FROM level_short s), '[]') AS "levelShorts",
  coalesce((SELECT jsonb_agg(to_jsonb(s)) FROM stray s), '[]') AS strays`
