import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { Conditions, findPage, type Page, type PageRequest } from '#platform/page'
import { queryText } from '#platform/tenancy'
import type { ProductStatus } from './catalog.rules.ts'

/** What is sold under one name, in one or more variants. */
export interface ProductView {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly description: string
  readonly brand: string | null
  readonly status: ProductStatus
  readonly createdAt: Date
  readonly version: number
}

const select = `SELECT p.id, p.code, p.title, p.description, p.brand, p.status, p."createdAt", p.version FROM "Product" p`
const byCode = { orderBy: 'CODE', keySql: 'p.code', idSql: 'p.id', direction: 'ASC' } as const

/** The products, by code. */
export function findProducts(
  actor: Actor,
  filter: { readonly status?: ProductStatus | null },
  page: PageRequest,
): Promise<Page<ProductView>> {
  allow(actor, 'catalog:read')
  const where = new Conditions().add('p.status = ?', filter.status).always('TRUE')
  return findPage<ProductView>(actor, { select, where, order: byCode }, page)
}

/** The products with these ids, in no order. */
export function findProductsById(actor: Actor, ids: readonly string[]): Promise<readonly ProductView[]> {
  allow(actor, 'catalog:read')
  return queryText<ProductView>(actor, `${select} WHERE p.id = ANY ($1::uuid[])`, [ids])
}

/** The product with this code, or null. */
export async function findProductByCode(actor: Actor, code: string): Promise<ProductView | null> {
  allow(actor, 'catalog:read')
  const [product] = await queryText<ProductView>(actor, `${select} WHERE p.code = $1`, [code])
  return product ?? null
}
