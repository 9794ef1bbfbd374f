import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'

/** One version of a kit's recipe. */
export interface KitVersionView {
  readonly id: string
  readonly variantId: string
  readonly version: number
  readonly shipTogether: boolean
  readonly createdAt: Date
  readonly components: readonly KitComponentView[]
}

export interface KitComponentView {
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  /** Its part of the kit's price, all units together: a decimal; a version's sum to 1. */
  readonly priceShare: string
}

const select = `SELECT k.id, k."variantId", k.version, k."shipTogether", k."createdAt",
  (SELECT json_agg(json_build_object('variantId', c."variantId", 'sku', v.sku, 'title', v.title, 'quantity', c.quantity,
     'priceShare', c."priceShare"::text) ORDER BY v.sku)
   FROM "KitComponent" c JOIN "Variant" v ON v."tenantId" = c."tenantId" AND v.id = c."variantId"
   WHERE c."tenantId" = k."tenantId" AND c."kitVersionId" = k.id) AS components
FROM "KitVersion" k`

/** The recipes that count now of these kits. */
export function findCurrentKits(actor: Actor, variantIds: readonly string[]): Promise<readonly KitVersionView[]> {
  allow(actor, 'catalog:read')
  const text = `${select} JOIN "Variant" kit ON kit."tenantId" = k."tenantId" AND kit.id = k."variantId" AND kit."kitVersion" = k.version
    WHERE k."variantId" = ANY ($1::uuid[])`
  return queryText<KitVersionView>(actor, text, [variantIds])
}

/** Every version of one kit's recipe, the newest first. */
export function findKitVersions(actor: Actor, variantId: string): Promise<readonly KitVersionView[]> {
  allow(actor, 'catalog:read')
  const text = `${select} WHERE k."variantId" = $1::uuid ORDER BY k.version DESC LIMIT 200`
  return queryText<KitVersionView>(actor, text, [variantId])
}
