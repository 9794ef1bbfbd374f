import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { queryText } from '#platform/tenancy'
import type { Packaging } from './catalog.rules.ts'

/** A code printed on one piece or a box of a variant; scanning it counts `factor` units. */
export interface BarcodeView {
  readonly id: string
  readonly variantId: string
  readonly value: string
  readonly packaging: Packaging
  readonly factor: number
}

/** The barcodes of these variants: single pieces first. */
export function findBarcodes(actor: Actor, variantIds: readonly string[]): Promise<readonly BarcodeView[]> {
  allow(actor, 'catalog:read')
  const text = `SELECT id, "variantId", value, packaging, factor FROM "Barcode"
    WHERE "variantId" = ANY ($1::uuid[]) ORDER BY "variantId", factor, value`
  return queryText<BarcodeView>(actor, text, [variantIds])
}
