import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { CountStatus } from './stock.rules.ts'

export interface CountLineView {
  readonly id: string
  readonly binId: string
  readonly binCode: string
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly counted: number
  /** What the books said at that moment; null while it is hidden from a blind count. */
  readonly expected: number | null
  readonly difference: number | null
  readonly reasonCode: string | null
  readonly countedAt: string
}

export interface StockCountView {
  readonly id: string
  readonly number: string
  readonly status: CountStatus
  readonly locationId: string
  readonly locationName: string
  readonly note: string | null
  readonly startedAt: Date
  readonly closedAt: Date | null
  readonly countedById: string | null
  readonly countedByName: string | null
  readonly lineCount: number
  /** Lines counted otherwise than expected; null while hidden. */
  readonly differences: number | null
  readonly version: number
  readonly lines: readonly CountLineView[]
}

export interface StockCountFilter {
  readonly ids?: readonly string[] | null
  readonly statuses?: readonly CountStatus[] | null
  readonly locationIds?: readonly string[] | null
}

const select = `
SELECT c.id, c.number, c.status, c."locationId", p.name AS "locationName", c.note, c."startedAt", c."closedAt", c."countedById",
  m."displayName" AS "countedByName", c.version, n."lineCount", n.differences, n.lines
FROM "StockCount" c
JOIN "Location" p ON p."tenantId" = c."tenantId" AND p.id = c."locationId"
LEFT JOIN "Member" m ON m."tenantId" = c."tenantId" AND m.id = c."countedById"
CROSS JOIN LATERAL (
  SELECT count(*)::int AS "lineCount", (count(*) FILTER (WHERE l.difference <> 0))::int AS differences,
    coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'binId', l."binId", 'binCode', b.code, 'variantId', l."variantId", 'sku', v.sku,
      'title', v.title, 'counted', l.counted, 'expected', l.expected, 'difference', l.difference, 'reasonCode', r.code,
      'countedAt', l."countedAt") ORDER BY b."walkSequence", b.code, v.sku), '[]') AS lines
  FROM "StockCountLine" l
  JOIN "Bin" b ON b."tenantId" = l."tenantId" AND b.id = l."binId"
  JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId"
  LEFT JOIN "ReasonCode" r ON r."tenantId" = l."tenantId" AND r.id = l."reasonCodeId"
  WHERE l."tenantId" = c."tenantId" AND l."stockCountId" = c.id
) n`

const newestFirst: KeysetOrder = {
  orderBy: 'STARTED_AT',
  keySql: 'c."startedAt"',
  idSql: 'c.id',
  direction: 'DESC',
  keyCast: 'timestamptz',
}

function hideExpected(count: StockCountView): StockCountView {
  const lines = count.lines.map((line) => ({ ...line, expected: null, difference: null }))
  return { ...count, differences: null, lines }
}

/**
 * Counts with their findings, the latest first. One statement. `isBlind` hides the books' quantities of open counts: a counter
 * who knows what is expected finds it.
 */
export async function findCounts(
  actor: Actor,
  filter: StockCountFilter,
  page: PageRequest,
  { isBlind = false } = {},
): Promise<Page<StockCountView>> {
  const where = new Conditions()
    .always('c."tenantId" = current_tenant()')
    .add('c.id = ANY(?::uuid[])', filter.ids)
    .add('c.status = ANY(?::text[])', filter.statuses)
    .add('c."locationId" = ANY(?::uuid[])', filter.locationIds)
  const found = await findPage<StockCountView>(actor, { select, where, order: newestFirst }, page)
  return { ...found, rows: found.rows.map((row) => (isBlind && row.status === 'OPEN' ? hideExpected(row) : row)) }
}
