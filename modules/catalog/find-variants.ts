import type { LocalDay } from '#lib/local-day'
import type { Money } from '#lib/money'
import { findByTerms } from '#modules/search/find-by-terms'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { queryText } from '#platform/tenancy'
import { isHeldAt, type ProductStatus, type StockUnit } from './catalog.rules.ts'

/** What is sold and stocked; a hold that is over is not shown. */
export interface VariantView {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly title: string
  readonly status: ProductStatus
  readonly unit: StockUnit
  readonly weightGrams: number | null
  readonly lengthMillimeters: number | null
  readonly widthMillimeters: number | null
  readonly heightMillimeters: number | null
  readonly isKit: boolean
  readonly kitVersion: number | null
  readonly lotTracked: boolean
  readonly serialTracked: boolean
  readonly customs: { readonly hsCode: string; readonly originCountry: string; readonly description: string } | null
  readonly preorderOn: LocalDay | null
  readonly heldReason: string | null
  readonly heldUntil: Date | null
  readonly price: Money | null
  readonly version: number
}

type VariantRow = Omit<VariantView, 'price'> & {
  readonly priceMinor: bigint | null
  readonly priceCurrency: string | null
}

const select = `SELECT v.id, v."productId", v.sku, v.title, v.status, v.unit, v."weightGrams", v."lengthMillimeters",
  v."widthMillimeters", v."heightMillimeters", v."isKit", v."kitVersion", v."lotTracked", v."serialTracked", v.customs,
  v."preorderOn"::text AS "preorderOn", v."heldReason", v."heldUntil", v."priceMinor", v."priceCurrency", v.version
FROM "Variant" v`
const bySku = { orderBy: 'SKU', keySql: 'v.sku', idSql: 'v.id', direction: 'ASC' } as const

function viewOf({ priceMinor, priceCurrency, ...row }: VariantRow, now: Date): VariantView {
  const price = priceMinor === null || priceCurrency === null ? null : { amount: priceMinor, currency: priceCurrency }
  const hold = isHeldAt(row, now) ? {} : { heldReason: null, heldUntil: null }
  return { ...row, ...hold, price }
}

export interface VariantFilter {
  /** Typed by a person: the beginning of a SKU, words of the title, a barcode. Looks at the best 200 answers. */
  readonly search?: string | null
  readonly status?: ProductStatus | null
  readonly productId?: string | null
  readonly isKit?: boolean | null
  /** Only those held back now, or only those that are not. */
  readonly isHeld?: boolean | null
}

async function idsFound(actor: Actor, text: string | null | undefined): Promise<readonly string[] | null> {
  if (!text?.trim()) return null
  const found = await findByTerms(actor, {
    text,
    objectTypes: ['Variant'],
    kinds: ['SKU', 'TITLE', 'BARCODE'],
    limit: 200,
  })
  return found.map(({ objectId }) => objectId)
}

/** The variants, by SKU; with `search` those that answer it. */
export async function findVariants(actor: Actor, filter: VariantFilter, page: PageRequest): Promise<Page<VariantView>> {
  allow(actor, 'catalog:read')
  const held = `(v."heldReason" IS NOT NULL AND (v."heldUntil" IS NULL OR v."heldUntil" > ?::timestamptz))`
  const where = new Conditions()
    .add('v.id = ANY (?::uuid[])', await idsFound(actor, filter.search))
    .add('v.status = ?', filter.status)
    .add('v."productId" = ?::uuid', filter.productId)
    .add('v."isKit" = ?', filter.isKit)
    .add(filter.isHeld ? held : `NOT ${held}`, typeof filter.isHeld === 'boolean' ? actor.now : null)
    .always('TRUE')
  const found = await findPage<VariantRow>(actor, { select, where, order: bySku }, page)
  return { ...found, rows: found.rows.map((row) => viewOf(row, actor.now)) }
}

async function findWhere(actor: Actor, condition: string, value: unknown): Promise<readonly VariantView[]> {
  allow(actor, 'catalog:read')
  const rows = await queryText<VariantRow>(actor, `${select} WHERE ${condition} ORDER BY v.sku`, [value])
  return rows.map((row) => viewOf(row, actor.now))
}

/** The variants with these ids, by SKU. */
export const findVariantsById = (actor: Actor, ids: readonly string[]): Promise<readonly VariantView[]> =>
  findWhere(actor, 'v.id = ANY ($1::uuid[])', ids)

/** The variants with exactly these SKUs. */
export const findVariantsBySku = (actor: Actor, skus: readonly string[]): Promise<readonly VariantView[]> =>
  findWhere(actor, 'v.sku = ANY ($1)', skus)

/** The variants of these products, by SKU. */
export const findVariantsOfProducts = (actor: Actor, productIds: readonly string[]): Promise<readonly VariantView[]> =>
  findWhere(actor, 'v."productId" = ANY ($1::uuid[])', productIds)
