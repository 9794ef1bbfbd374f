import { skuKey } from '#lib/identifiers'
import type { KeysetOrder } from '#lib/keyset'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'

/** Stock of one variant at one location. */
export interface StockLevelView {
  /** `variantId:locationId`: a level has no id of its own. */
  readonly id: string
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly unit: string
  readonly locationId: string
  readonly locationCode: string
  readonly locationName: string
  /** Physically there, in all conditions. */
  readonly onHand: number
  /** In good condition, in a bin that sells. */
  readonly sellable: number
  readonly reserved: number
  readonly safetyStock: number
  /** Sellable, less reserved and safety stock; negative when safety stock is eaten into. */
  readonly available: number
  readonly updatedAt: Date
}

export interface StockLevelFilter {
  /** `variantId:locationId` of each. */
  readonly ids?: readonly string[] | null
  readonly variantIds?: readonly string[] | null
  readonly locationIds?: readonly string[] | null
  /** A SKU, or how one begins; case does not matter. */
  readonly search?: string | null
  /** Only levels whose free units are fewer than their safety stock. */
  readonly isBelowSafety?: boolean | null
  /** Only levels with something on hand. */
  readonly isOnHand?: boolean | null
}

const select = `
SELECT l."variantId" || ':' || l."locationId" AS id, l."variantId", v.sku, v.title, v.unit, l."locationId", p.code AS "locationCode",
  p.name AS "locationName", l."onHand", l.sellable, l.reserved, l."safetyStock",
  l.sellable - l.reserved - l."safetyStock" AS available, l."updatedAt"
FROM "StockLevel" l
JOIN "Variant" v ON v."tenantId" = l."tenantId" AND v.id = l."variantId"
JOIN "Location" p ON p."tenantId" = l."tenantId" AND p.id = l."locationId"`

/** By variant, the oldest first, and its locations together: the order of the primary key. */
const byVariant: KeysetOrder = {
  orderBy: 'VARIANT',
  keySql: 'l."variantId"',
  idSql: 'l."locationId"',
  direction: 'ASC',
  keyCast: 'uuid',
}

/** The last character of Unicode: what begins with a term lies between the term and the term followed by it. */
const afterAll = '\u{10FFFF}'

const bySku = `l."variantId" IN (
  SELECT id FROM "Variant" WHERE "tenantId" = current_tenant() AND sku = (?::text[])[1]
  UNION SELECT "objectId" FROM "SearchTerm" WHERE "tenantId" = current_tenant() AND kind = 'SKU' AND "objectType" = 'Variant'
    AND term >= (?::text[])[2] AND term < (?::text[])[3])`

const typed = (search: string | null | undefined) => {
  const key = search ? skuKey(search) : null
  return search ? [search.trim(), key ?? search, `${key ?? search}${afterAll}`] : null
}

/** Stock levels by variant and location. One statement. */
export function findStockLevels(
  actor: Actor,
  filter: StockLevelFilter,
  page: PageRequest,
): Promise<Page<StockLevelView>> {
  const pairs = filter.ids?.map((id) => id.split(':'))
  const where = new Conditions()
    .always('l."tenantId" = current_tenant()')
    .add(
      `(l."variantId", l."locationId") IN (SELECT (p->>0)::uuid, (p->>1)::uuid FROM jsonb_array_elements(?::jsonb) p)`,
      pairs && JSON.stringify(pairs),
    )
    .add('l."variantId" = ANY(?::uuid[])', filter.variantIds)
    .add('l."locationId" = ANY(?::uuid[])', filter.locationIds)
    .add(bySku, typed(filter.search))
  if (filter.isBelowSafety) where.always('l.sellable - l.reserved < l."safetyStock"')
  if (filter.isOnHand) where.always('l."onHand" > 0')
  return findPage<StockLevelView>(actor, { select, where, order: byVariant }, page)
}
