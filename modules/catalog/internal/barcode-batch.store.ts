import { indexTerms } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'
import { newId } from '#platform/ids'
import type { Packaging } from '../catalog.rules.ts'

export interface KnownBarcode {
  readonly id: string
  readonly variantId: string
  readonly sku: string
  readonly value: string
  readonly packaging: Packaging
  readonly factor: number
}

/** The barcodes that are there under these spellings, locked, with the SKU that carries each. */
export const lockBarcodes = (cx: CommandContext, spellings: readonly string[]): Promise<KnownBarcode[]> =>
  cx.tx.$queryRaw<KnownBarcode[]>`
    SELECT b.id, b."variantId", v.sku, b.value, b.packaging, b.factor FROM "Barcode" b
    JOIN "Variant" v ON v."tenantId" = b."tenantId" AND v.id = b."variantId"
    WHERE b."tenantId" = ${cx.actor.tenantId}::uuid AND b.value = ANY (${[...spellings]})
    ORDER BY b.id FOR UPDATE OF b`

interface BarcodeRow {
  /** Null makes a new one. */
  readonly id: string | null
  readonly variantId: string
  readonly value: string
  readonly packaging: Packaging
  readonly factor: number
}

const upsert = `
INSERT INTO "Barcode" ("tenantId", id, "variantId", value, packaging, factor, "createdAt")
SELECT $2::uuid, id, "variantId", value, packaging, factor, $3::timestamptz
FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, "variantId" uuid, value text, packaging text, factor int)
ON CONFLICT ("tenantId", id) DO UPDATE SET packaging = excluded.packaging, factor = excluded.factor`

/** Writes new barcodes and what changed of known ones, in one statement. */
export async function saveBarcodes(cx: CommandContext, rows: readonly BarcodeRow[]): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map((row) => ({ ...row, id: row.id ?? newId() }))
  await cx.tx.$executeRawUnsafe(upsert, JSON.stringify(data), cx.actor.tenantId, cx.now)
}

/** Makes the variants findable by the barcodes that they carry now. */
export async function reindexBarcodes(cx: CommandContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const rows = await cx.tx.barcode.findMany({
    where: { tenantId: cx.actor.tenantId, variantId: { in: [...variantIds] } },
    select: { variantId: true, value: true },
  })
  const termsOf = (id: string) =>
    rows.filter(({ variantId }) => variantId === id).map(({ value }) => ({ kind: 'BARCODE' as const, term: value }))
  await indexTerms(
    cx,
    variantIds.map((id) => ({ objectType: 'Variant', objectId: id, terms: termsOf(id), kinds: ['BARCODE'] })),
  )
}
