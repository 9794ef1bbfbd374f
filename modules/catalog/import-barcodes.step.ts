import { type BatchRow, type CellProblem, type RowOutcome, rejected } from '#lib/batch-rows'
import type { CommandContext } from '#platform/command'
import { spellingsOf } from './barcode.rules.ts'
import { type BarcodeRowFields, readBarcodeRow } from './barcode-row.rules.ts'
import { type KnownBarcode, lockBarcodes, reindexBarcodes, saveBarcodes } from './internal/barcode-batch.store.ts'
import { lockImport } from './internal/import-lock.store.ts'
import { lockVariantsBySku } from './internal/product-batch.store.ts'

interface Judged {
  readonly fields: BarcodeRowFields
  readonly variantId: string
  readonly known: KnownBarcode | undefined
}

/** What stands against a row, or the variant and barcode it is about. */
function judge(
  fields: BarcodeRowFields,
  variants: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownBarcode>,
  seen: Set<string>,
): Judged | CellProblem {
  const value = { column: 'barcode', value: fields.value }
  const variantId = variants.get(fields.sku)
  if (!variantId) return { column: 'sku', value: fields.sku, reason: 'UNKNOWN_SKU', expected: 'a SKU of this tenant' }
  const spellings = spellingsOf(fields.value)
  const taken = spellings.map((spelling) => known.get(spelling)).find((each) => each !== undefined)
  if (taken && taken.variantId !== variantId)
    return { ...value, reason: 'ALREADY_TAKEN', expected: `a barcode that ${taken.sku} does not carry` }
  if (spellings.some((spelling) => seen.has(spelling)))
    return { ...value, reason: 'TWICE_IN_FILE', expected: 'each barcode once, in one spelling' }
  for (const spelling of spellings) seen.add(spelling)
  return { fields, variantId, known: taken }
}

function recordImport(
  cx: CommandContext,
  received: number,
  variantIds: readonly string[],
  changed: readonly Judged[],
): void {
  cx.record({
    type: 'barcode.imported',
    objects: variantIds.map((id) => ({ type: 'Variant', id })),
    data: { received, changed: changed.length },
    changes: changed.map(({ fields, variantId, known: old }) => ({
      object: `Variant:${variantId}`,
      field: `barcode ${fields.value}`,
      before: old ? `${old.packaging} × ${old.factor}` : null,
      after: `${fields.packaging} × ${fields.factor}`,
    })),
  })
}

/**
 * Takes up to 500 rows of a barcode table in, in a constant number of statements. A barcode that its variant carries
 * already gets the packaging and factor of the row; one of another variant is rejected. Records one event.
 */
export async function importBarcodeRows(cx: CommandContext, rows: readonly BatchRow[]): Promise<RowOutcome[]> {
  await lockImport(cx)
  const reads = rows.map(readBarcodeRow)
  const good = reads.flatMap(({ fields, problem }) => (problem ? [] : [fields]))
  const known = await lockBarcodes(
    cx,
    good.flatMap(({ value }) => [...spellingsOf(value)]),
  )
  const variants = new Map(
    (
      await lockVariantsBySku(
        cx,
        good.map(({ sku }) => sku),
      )
    ).map(({ id, sku }) => [sku, id]),
  )
  const byValue = new Map(known.map((barcode) => [barcode.value, barcode]))
  const seen = new Set<string>()
  const judged = reads.map(({ fields, problem }) => problem ?? judge(fields, variants, byValue, seen))
  const taken = judged.flatMap((each) => ('variantId' in each ? [each] : []))
  const isSame = ({ fields, known: old }: Judged) => old?.packaging === fields.packaging && old.factor === fields.factor
  const changed = taken.filter((each) => !isSame(each))
  await saveBarcodes(
    cx,
    changed.map(({ fields, variantId, known: old }) => ({ ...fields, variantId, id: old?.id ?? null })),
  )
  const variantIds = [...new Set(changed.map(({ variantId }) => variantId))]
  await reindexBarcodes(cx, variantIds)
  recordImport(cx, rows.length, variantIds, changed)
  return judged.map((each, index): RowOutcome => {
    const line = rows[index]?.line ?? 0
    if (!('variantId' in each)) return rejected(line, each)
    return { line, outcome: isSame(each) ? 'UNCHANGED' : each.known ? 'UPDATED' : 'CREATED' }
  })
}
