import type { LocalDay } from '#lib/local-day'
import { readScan } from '#lib/scan'
import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { query } from '#platform/tenancy'
import { spellingsOf } from './barcode.rules.ts'
import type { Packaging, ProductStatus } from './catalog.rules.ts'

/** What was scanned or typed. */
export interface ScannedVariant {
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly status: ProductStatus
  /** Units that this scan counts: a case counts its factor, unless the code itself says how many. */
  readonly units: number
  readonly packaging: Packaging
  readonly matchedBy: 'BARCODE' | 'SKU'
  readonly lot: string | null
  readonly serial: string | null
  readonly expiresOn: LocalDay | null
}

interface Found {
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly status: ProductStatus
  readonly packaging: Packaging
  readonly factor: number
  readonly matchedBy: 'BARCODE' | 'SKU'
}

/** A SKU is compared as typed and in capitals; a barcode in each of its spellings, and wins over a SKU that looks the same. */
const byCode = {
  name: 'variant_by_code',
  text: `SELECT v.id AS "variantId", v.sku, v.title, v.status, b.packaging, b.factor, 'BARCODE' AS "matchedBy"
    FROM "Barcode" b JOIN "Variant" v ON v."tenantId" = b."tenantId" AND v.id = b."variantId" WHERE b.value = ANY ($1::text[])
    UNION ALL
    SELECT v.id, v.sku, v.title, v.status, 'EACH', 1, 'SKU' FROM "Variant" v WHERE v.sku = ANY ($2::text[])
    LIMIT 2`,
}

/**
 * The variant that a scan means: a GTIN, a GS1 code with lot, expiry and count, any other barcode, or a typed SKU. One
 * statement. Null when nothing carries the code or a GS1 code is broken.
 */
export async function findVariantByCode(actor: Actor, code: string): Promise<ScannedVariant | null> {
  allow(actor, 'catalog:read')
  const scan = code.length <= 200 ? readScan(code, actor.now.getUTCFullYear()) : null
  if (!scan?.ok) return null
  const { text, gtin, lot, serial, expiresOn, count } = scan.value
  const skus = [...new Set([text, text.toUpperCase()])]
  const [found] = await query<Found>(actor, byCode, [spellingsOf(gtin ?? text.replace(/\s/g, '')), skus])
  if (!found) return null
  const { factor, ...variant } = found
  return {
    ...variant,
    units: count ?? factor,
    lot: lot ?? null,
    serial: serial ?? null,
    expiresOn: expiresOn ?? null,
  }
}
