import { readScan } from '#lib/scan'
import type { CommandContext } from '#platform/command'

/** The variant behind a scanned code, and how many pieces one scan counts. */
export interface ScannedItem {
  readonly variantId: string
  readonly sku: string
  readonly factor: number
}

/** Finds what was scanned: a barcode (also as GTIN of any length, or inside a GS1 string), or a SKU. Null when unknown. */
export async function resolveScan(cx: CommandContext, code: string): Promise<ScannedItem | null> {
  const scan = readScan(code, cx.now.getUTCFullYear())
  const text = scan.ok ? scan.value.text : code.trim()
  const gtin = scan.ok ? scan.value.gtin : undefined
  const spellings = [
    text,
    ...(gtin ? [gtin, gtin.replace(/^0/, ''), gtin.replace(/^00/, ''), gtin.replace(/^0{6}/, '')] : []),
  ]
  const [found] = await cx.tx.$queryRaw<ScannedItem[]>`
    SELECT v.id AS "variantId", v.sku, b.factor FROM "Barcode" b
    JOIN "Variant" v ON v."tenantId" = b."tenantId" AND v.id = b."variantId"
    WHERE b."tenantId" = ${cx.actor.tenantId}::uuid AND b.value = ANY(${spellings}::text[])
    UNION ALL
    SELECT id, sku, 1 FROM "Variant" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND sku = ANY(${[text, text.toUpperCase()]}::text[])
    LIMIT 1`
  return found ?? null
}

/** A bin of the location by its label, with the variant's sellable units in it. */
export async function findBin(cx: CommandContext, locationId: string, code: string, variantId: string) {
  const [bin] = await cx.tx.$queryRaw<{ id: string; code: string; held: number }[]>`
    SELECT b.id, b.code, coalesce(s.quantity, 0)::int AS held FROM "Bin" b
    LEFT JOIN "BinStock" s ON s."tenantId" = b."tenantId" AND s."binId" = b.id AND s."variantId" = ${variantId}::uuid AND s.condition = 'SELLABLE'
    WHERE b."tenantId" = ${cx.actor.tenantId}::uuid AND b."locationId" = ${locationId}::uuid AND b.code = ${code.toUpperCase()}`
  return bin ?? null
}

/** The bin that the picker is sent to for a line: an assigned one that still holds enough, else any pick bin that does. */
export async function binForLine(cx: CommandContext, locationId: string, lineId: string, variantId: string) {
  const [bin] = await cx.tx.$queryRaw<{ id: string; code: string; held: number }[]>`
    SELECT b.id, b.code, s.quantity AS held FROM "BinStock" s
    JOIN "Bin" b ON b."tenantId" = s."tenantId" AND b.id = s."binId"
    LEFT JOIN "Assignment" a ON a."tenantId" = s."tenantId" AND a."binId" = s."binId" AND a."fulfillmentOrderLineId" = ${lineId}::uuid
    WHERE s."tenantId" = ${cx.actor.tenantId}::uuid AND s."variantId" = ${variantId}::uuid AND s."locationId" = ${locationId}::uuid
      AND s.condition = 'SELLABLE' AND s.quantity > 0 AND b.purpose IN ('PICK', 'BULK')
    ORDER BY a.id IS NULL, b.purpose DESC, b."walkSequence", b.code LIMIT 1`
  return bin ?? null
}
