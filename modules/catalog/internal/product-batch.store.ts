import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import type { ProductStatus } from '../catalog.rules.ts'

export interface KnownVariant {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly title: string
  readonly status: ProductStatus
  readonly weightGrams: number | null
  readonly isKit: boolean
}

/** The variants of these SKUs as they stand, locked in the order of their ids. */
export const lockVariantsBySku = (cx: CommandContext, skus: readonly string[]): Promise<KnownVariant[]> =>
  cx.tx.$queryRaw<KnownVariant[]>`
    SELECT * FROM "Variant" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND sku = ANY (${[...skus]}) ORDER BY id FOR UPDATE`

/** The products of these codes, with their titles. */
export const findProductIds = (cx: CommandContext, codes: readonly string[]): Promise<{ id: string; code: string }[]> =>
  cx.tx.product.findMany({
    where: { tenantId: cx.actor.tenantId, code: { in: [...codes] } },
    select: { id: true, code: true },
  })

/** A row of changed columns; what is absent stays. */
export type Columns = Readonly<Record<string, unknown>> & { readonly id: string }

const plain = (rows: readonly Columns[]): string =>
  JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))

const updateVariants = `
UPDATE "Variant" v SET
  title = coalesce(i.title, v.title), status = coalesce(i.status, v.status), "weightGrams" = coalesce(i."weightGrams", v."weightGrams"),
  "lengthMillimeters" = coalesce(i."lengthMillimeters", v."lengthMillimeters"),
  "widthMillimeters" = coalesce(i."widthMillimeters", v."widthMillimeters"),
  "heightMillimeters" = coalesce(i."heightMillimeters", v."heightMillimeters"),
  "lotTracked" = coalesce(i."lotTracked", v."lotTracked"), "serialTracked" = coalesce(i."serialTracked", v."serialTracked"),
  customs = coalesce(i.customs, v.customs), "priceMinor" = coalesce(i."priceMinor", v."priceMinor"),
  "priceCurrency" = coalesce(i."priceCurrency", v."priceCurrency"), version = v.version + 1, "updatedAt" = $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, title text, status text, "weightGrams" int, "lengthMillimeters" int,
  "widthMillimeters" int, "heightMillimeters" int, "lotTracked" boolean, "serialTracked" boolean, customs jsonb,
  "priceMinor" bigint, "priceCurrency" text)
WHERE v."tenantId" = $2::uuid AND v.id = i.id`

/** Writes the changed columns of many variants in one statement. */
export async function saveVariants(cx: CommandContext, rows: readonly Columns[]): Promise<void> {
  if (rows.length > 0) await cx.tx.$executeRawUnsafe(updateVariants, plain(rows), cx.actor.tenantId, cx.now)
}

const refreshProducts = `
WITH said AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, title text, description text, brand text)
), wanted AS (
  SELECT p.id, p.title AS "oldTitle", p.description AS "oldDescription", p.brand AS "oldBrand", p.status AS "oldStatus",
    coalesce(s.title, p.title) AS title, coalesce(s.description, p.description) AS description, coalesce(s.brand, p.brand) AS brand,
    (SELECT CASE WHEN bool_or(v.status = 'ACTIVE') THEN 'ACTIVE' WHEN bool_or(v.status = 'DISCONTINUED') THEN 'DISCONTINUED'
       WHEN bool_or(v.status = 'DRAFT') THEN 'DRAFT' ELSE 'ARCHIVED' END
     FROM "Variant" v WHERE v."tenantId" = p."tenantId" AND v."productId" = p.id) AS status
  FROM said s JOIN "Product" p ON p."tenantId" = $2::uuid AND p.id = s.id
  ORDER BY p.id FOR UPDATE OF p
)
UPDATE "Product" p SET title = w.title, description = w.description, brand = w.brand, status = w.status,
  version = p.version + 1, "updatedAt" = $3::timestamptz
FROM wanted w
WHERE p."tenantId" = $2::uuid AND p.id = w.id
  AND (p.title, p.description, p.brand, p.status) IS DISTINCT FROM (w.title, w.description, w.brand, w.status)
RETURNING p.id, w."oldTitle", w."oldDescription", w."oldBrand", w."oldStatus", p.title, p.description, p.brand, p.status`

type Refreshed = { readonly id: string } & Readonly<Record<string, string | null>>

/** Writes what rows say of their products and derives the products' states, in one statement; answers what changed. */
export async function saveProducts(cx: CommandContext, products: readonly Columns[]): Promise<Change[]> {
  if (products.length === 0) return []
  const rows = await cx.tx.$queryRawUnsafe<Refreshed[]>(refreshProducts, plain(products), cx.actor.tenantId, cx.now)
  return rows.flatMap((row) =>
    ['title', 'description', 'brand', 'status'].flatMap((field): Change[] => {
      const before = row[`old${field[0]?.toUpperCase()}${field.slice(1)}`] ?? null
      const after = row[field] ?? null
      return before === after ? [] : [{ object: `Product:${row.id}`, field, before, after }]
    }),
  )
}
