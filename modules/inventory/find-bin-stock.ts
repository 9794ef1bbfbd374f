import type { KeysetOrder } from '#lib/keyset'
import type { BinPurpose } from '#modules/locations/location.rules'
import type { Actor } from '#platform/actor'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import type { StockCondition } from './stock.rules.ts'

/** Units of a variant in one condition in one bin. */
export interface BinStockView {
  readonly binId: string
  readonly binCode: string
  readonly purpose: BinPurpose
  readonly locationId: string
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly unit: string
  readonly condition: StockCondition
  /** Null while it is hidden from a blind count. */
  readonly quantity: number | null
}

export interface BinStockFilter {
  readonly locationId?: string | null
  readonly binIds?: readonly string[] | null
  readonly variantIds?: readonly string[] | null
  readonly conditions?: readonly StockCondition[] | null
}

const select = `
SELECT s."binId", b.code AS "binCode", b.purpose, s."locationId", s."variantId", v.sku, v.title, v.unit, s.condition, s.quantity
FROM "BinStock" s
JOIN "Bin" b ON b."tenantId" = s."tenantId" AND b.id = s."binId"
JOIN "Variant" v ON v."tenantId" = s."tenantId" AND v.id = s."variantId"`

/** A variant may lie in several bins and conditions: both together break the tie. */
const byVariant: KeysetOrder = {
  orderBy: 'VARIANT',
  keySql: 's."variantId"',
  idSql: `(s."binId"::text || ':' || s.condition) COLLATE "C"`,
  direction: 'ASC',
  keyCast: 'uuid',
}

/** What lies in bins, of a location or wherever a variant lies: also the sheet of a count, blind when its quantities are hidden. One statement. */
export async function findBinStock(
  actor: Actor,
  filter: BinStockFilter,
  page: PageRequest,
  { isBlind = false } = {},
): Promise<Page<BinStockView>> {
  const where = new Conditions()
    .always('s."tenantId" = current_tenant() AND s.quantity > 0')
    .add('s."locationId" = ?::uuid', filter.locationId)
    .add('s."binId" = ANY(?::uuid[])', filter.binIds)
    .add('s."variantId" = ANY(?::uuid[])', filter.variantIds)
    .add('s.condition = ANY(?::text[])', filter.conditions)
  const found = await findPage<BinStockView>(actor, { select, where, order: byVariant }, page)
  return { ...found, rows: found.rows.map((row) => (isBlind ? { ...row, quantity: null } : row)) }
}
