import { addDays, localDay } from '#lib/local-day'
import type { Transaction } from '#platform/tenancy'
import { horizonDays, type RoutingSupply } from '../routing-input.rules.ts'

/** Stored facts for routing, before claims are turned into budgets. */
export interface StoredSupply extends Omit<RoutingSupply, 'budgets'> {
  /** Units per variant that other orders wait for. */
  readonly claims: readonly { readonly variantId: string; readonly quantity: number }[]
}

type Source = Pick<Transaction, '$queryRawUnsafe'>

export interface SupplyQuestion {
  readonly tenantId: string
  readonly now: Date
  readonly variantIds: readonly string[]
  /** Whose own waiting units are no claim against themselves. */
  readonly orderIds: readonly string[]
  /** Also locations that have nothing of it: for "what if". */
  readonly everyLocation: boolean
}

const list = (columns: string, rest: string) =>
  `coalesce((SELECT json_agg(x) FROM (SELECT ${columns} ${rest}) x), '[]')`

/** All that routing needs to know of some variants: one statement, no lock. */
const supplySql = `
WITH levels AS MATERIALIZED (
  SELECT l."variantId", l."locationId", l.sellable - l.reserved - l."safetyStock" AS free FROM "StockLevel" l
  WHERE l."tenantId" = $1::uuid AND l."variantId" = ANY ($2::uuid[]) AND l.sellable - l.reserved - l."safetyStock" > 0
), places AS MATERIALIZED (
  SELECT loc.* FROM "Location" loc WHERE loc."tenantId" = $1::uuid
    AND ($5::boolean OR loc.id IN (SELECT "locationId" FROM levels))
)
SELECT json_build_object(
  'levels', ${list('*', 'FROM levels ORDER BY "variantId", "locationId"')},
  'claims', ${list(
    'c."variantId", sum(c.quantity)::int AS quantity',
    `FROM "Commitment" c WHERE c."tenantId" = $1::uuid AND c."variantId" = ANY ($2::uuid[])
     AND c.kind IN ('BACKORDER', 'PREORDER') AND c."orderId" <> ALL ($3::uuid[]) GROUP BY c."variantId" ORDER BY 1`,
  )},
  'heldVariantIds', coalesce((SELECT json_agg(v.id ORDER BY v.id) FROM "Variant" v WHERE v."tenantId" = $1::uuid
     AND v.id = ANY ($2::uuid[]) AND v."heldReason" IS NOT NULL AND (v."heldUntil" IS NULL OR v."heldUntil" > $4::timestamptz)), '[]'),
  'locations', ${list(
    `p.id, p.code, p.name, p.type, p.status, p."closedUntil", p."timeZone", p."regionsServed", p."dailyCapacity",
     p."pickCostMinor"::text AS "pickCostMinor", p.priority, (
       SELECT json_build_object('timeZone', c."timeZone", 'weekly', c.weekly, 'exceptions',
         ${list(
           'e.day AS date, e.windows, e.reason',
           `FROM "CalendarException" e WHERE e."tenantId" = c."tenantId" AND e."calendarId" = c.id
            AND e.day >= $6::date AND e.day <= $7::date ORDER BY e.day`,
         )})
       FROM "WorkCalendar" c WHERE c."tenantId" = p."tenantId" AND c.id = p."workCalendarId") AS calendar`,
    'FROM places p ORDER BY p.code',
  )},
  'services', ${list(
    `s.id, s.code, s.name, r.name AS carrier, s."isActive" AND r."isActive" AS "isActive",
     CASE WHEN r."isActive" THEN s."disabledUntil" END AS "disabledUntil", s.zones`,
    `FROM "CarrierService" s JOIN "Carrier" r ON r."tenantId" = s."tenantId" AND r.id = s."carrierId"
     WHERE s."tenantId" = $1::uuid ORDER BY s.code`,
  )},
  'cutOffs', ${list(
    'o."locationId", o."carrierServiceId" AS "serviceId", o.weekday, o."localTime" AS time',
    `FROM "CutOff" o WHERE o."tenantId" = $1::uuid AND o."locationId" IN (SELECT id FROM places)
     ORDER BY o."locationId", o."carrierServiceId", o.weekday`,
  )},
  'cutOffExceptions', ${list(
    'x."locationId", x."carrierServiceId" AS "serviceId", x.day, x."localTime" AS time, x.reason',
    `FROM "CutOffException" x WHERE x."tenantId" = $1::uuid AND x."locationId" IN (SELECT id FROM places)
     AND x.day >= $6::date AND x.day <= $7::date ORDER BY x."locationId", x.day, x.id`,
  )},
  'booked', ${list(
    'b."locationId", b.day, sum(b.booked)::int AS booked',
    `FROM "CapacityBooking" b WHERE b."tenantId" = $1::uuid AND b."locationId" IN (SELECT id FROM places)
     AND b.day >= $6::date AND b.day <= $7::date GROUP BY b."locationId", b.day ORDER BY 1, 2`,
  )}
) AS supply`

/** Reads supply, claims, places, services, cut-offs, exceptions and booked capacity of the coming days at once. */
export async function readSupply(
  db: Source,
  question: SupplyQuestion,
  lastStart: Date = question.now,
): Promise<StoredSupply> {
  const today = localDay(question.now, 'UTC')
  const [row] = await db.$queryRawUnsafe<{ supply: StoredSupply }[]>(
    supplySql,
    question.tenantId,
    [...new Set(question.variantIds)],
    [...question.orderIds],
    question.now,
    question.everyLocation,
    addDays(today, -1),
    addDays(localDay(lastStart, 'UTC'), horizonDays + 1),
  )
  if (!row) throw new Error('the supply could not be read')
  return row.supply
}

const lockLevels = `
SELECT count(*)::int AS locked FROM (
  SELECT 1 FROM "StockLevel" WHERE "tenantId" = $1::uuid AND "variantId" = ANY ($2::uuid[])
  ORDER BY "variantId", "locationId" FOR UPDATE
) l`

/** Locks every level of the variants in the order in which all lock them, so that what is read next stays true. */
export async function lockSupply(db: Source, tenantId: string, variantIds: readonly string[]): Promise<void> {
  await db.$queryRawUnsafe(lockLevels, tenantId, [...new Set(variantIds)])
}
