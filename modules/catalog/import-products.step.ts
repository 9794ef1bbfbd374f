import { type BatchRow, type RowOutcome, rejected } from '#lib/batch-rows'
import { changesBetween, changesOfNew } from '#platform/changes'
import type { CommandContext } from '#platform/command'
import type { Change } from '#platform/events'
import { newId } from '#platform/ids'
import { missingForActivation } from './catalog.rules.ts'
import { indexVariants } from './internal/catalog-terms.ts'
import { lockImport } from './internal/import-lock.store.ts'
import {
  type Columns,
  findProductIds,
  type KnownVariant,
  lockVariantsBySku,
  saveProducts,
  saveVariants,
} from './internal/product-batch.store.ts'
import { mayBecome, type ProductRowFields, readProductRow } from './product-row.rules.ts'

interface Read {
  readonly line: number
  readonly fields: ProductRowFields
}

/** Why a row cannot be taken as its variant stands, or null. */
function refusalOf({ line, fields }: Read, known: KnownVariant | undefined): RowOutcome | null {
  const { status } = fields.variant
  if (status === undefined) return null
  const column = { column: 'status', value: status }
  if (!mayBecome(known?.status ?? null, status))
    return rejected(line, {
      ...column,
      reason: 'STATE_REFUSED',
      expected: `a state that ${known?.status ?? 'a new variant'} leads to`,
    })
  const weightGrams = fields.variant.weightGrams ?? known?.weightGrams ?? null
  const after = { sku: fields.sku, title: fields.title, weightGrams, isKit: known?.isKit ?? false }
  if (status !== 'ACTIVE' || missingForActivation(after).length === 0) return null
  return rejected(line, {
    column: 'weight_grams',
    value: '',
    reason: 'NOT_READY_FOR_SALE',
    expected: 'a weight: ACTIVE variants are weighed',
  })
}

/** Reads the rows; of several with one SKU only the first counts. */
function readRows(cx: CommandContext, rows: readonly BatchRow[], outcomes: Map<number, RowOutcome>): Read[] {
  const skus = new Set<string>()
  return rows.flatMap((row) => {
    const { line, problem, fields } = readProductRow(row, cx.actor.currency)
    const twice = { column: 'sku', value: fields.sku, reason: 'TWICE_IN_FILE', expected: 'each SKU once' } as const
    const refused = problem ?? (skus.has(fields.sku) ? twice : null)
    skus.add(fields.sku)
    if (!refused) return [{ line, fields }]
    outcomes.set(line, rejected(line, refused))
    return []
  })
}

interface Sorted {
  readonly fresh: readonly Read[]
  readonly changed: readonly {
    readonly read: Read
    readonly known: KnownVariant
    readonly changes: readonly Change[]
  }[]
}

function sort(
  reads: readonly Read[],
  knownBySku: ReadonlyMap<string, KnownVariant>,
  outcomes: Map<number, RowOutcome>,
): Sorted {
  const [fresh, changed]: [Read[], Sorted['changed'][number][]] = [[], []]
  for (const read of reads) {
    const known = knownBySku.get(read.fields.sku)
    const refusal = refusalOf(read, known)
    if (refusal) outcomes.set(read.line, refusal)
    else if (!known) fresh.push(read)
    else {
      const { unit: _, ...variant } = read.fields.variant
      const changes = changesBetween(`Variant:${known.id}`, { ...known }, { title: read.fields.title, ...variant })
      outcomes.set(read.line, { line: read.line, outcome: changes.length > 0 ? 'UPDATED' : 'UNCHANGED' })
      changed.push({ read, known, changes })
    }
  }
  return { fresh, changed }
}

/** Makes the products that are missing and the new variants under them, each in one statement. */
async function insertFresh(cx: CommandContext, fresh: readonly Read[]) {
  const codes = [...new Set(fresh.map(({ fields }) => fields.productCode))]
  const ids = new Map((await findProductIds(cx, codes)).map(({ id, code }) => [code, id]))
  const own = { tenantId: cx.actor.tenantId, createdAt: cx.now, updatedAt: cx.now }
  const products = codes.flatMap((code) => {
    const first = fresh.find(({ fields }) => fields.productCode === code)?.fields
    if (!first || ids.has(code)) return []
    const product = { ...first.product, title: first.product.title ?? first.title, code, id: newId() }
    ids.set(code, product.id)
    return [product]
  })
  await cx.tx.product.createMany({ data: products.map((product) => ({ ...product, ...own })) })
  const variants = fresh.map(({ fields }) => ({
    ...{ ...fields.variant, sku: fields.sku, title: fields.title },
    ...{ id: newId(), productId: ids.get(fields.productCode) ?? '' },
  }))
  await cx.tx.variant.createMany({ data: variants.map((variant) => ({ ...variant, ...own })) })
  return { products, variants }
}

/** What the rows say of products that are there; the first row of a product counts. */
function saidOfProducts(
  sorted: Sorted,
  variants: readonly { readonly productId: string }[],
  made: ReadonlySet<string>,
): Columns[] {
  const said = new Map<string, Columns>()
  const note = (id: string, product: ProductRowFields['product']) => {
    if (!said.has(id)) said.set(id, made.has(id) ? { id } : { ...product, id })
  }
  for (const { read, known } of sorted.changed) note(known.productId, read.fields.product)
  for (const [index, { fields }] of sorted.fresh.entries()) note(variants[index]?.productId ?? '', fields.product)
  return [...said.values()]
}

/**
 * Takes up to 500 rows of a product table in, in a constant number of statements: makes or changes the variant of each SKU
 * and its product. Good rows are taken though others are rejected; a row that says nothing new is unchanged. Records one event.
 */
export async function importProductRows(cx: CommandContext, rows: readonly BatchRow[]): Promise<RowOutcome[]> {
  await lockImport(cx)
  const outcomes = new Map<number, RowOutcome>()
  const reads = readRows(cx, rows, outcomes)
  const known = await lockVariantsBySku(
    cx,
    reads.map(({ fields }) => fields.sku),
  )
  const sorted = sort(reads, new Map(known.map((variant) => [variant.sku, variant])), outcomes)
  const { products, variants } = await insertFresh(cx, sorted.fresh)
  for (const { line } of sorted.fresh) outcomes.set(line, { line, outcome: 'CREATED' })
  const updates = sorted.changed.filter(({ changes }) => changes.length > 0)
  await saveVariants(
    cx,
    updates.map(({ read, known: { id } }) => ({ ...read.fields.variant, title: read.fields.title, id })),
  )
  const made = new Set(products.map(({ id }) => id))
  const productChanges = await saveProducts(cx, saidOfProducts(sorted, variants, made))
  const touched = [
    ...variants.map(({ id, sku, title }) => ({ id, sku, title })),
    ...updates.map(({ read, known: { id, sku } }) => ({ id, sku, title: read.fields.title })),
  ]
  await indexVariants(cx, touched)
  const productIds = new Set([...made, ...productChanges.map(({ object }) => object.split(':')[1] ?? '')])
  cx.record({
    type: 'product.imported',
    objects: [
      ...[...productIds].map((id) => ({ type: 'Product', id })),
      ...touched.map(({ id }) => ({ type: 'Variant', id })),
    ],
    data: { received: rows.length, created: variants.length, updated: updates.length },
    changes: [
      ...products.flatMap(({ id, ...product }) => changesOfNew(`Product:${id}`, product)),
      ...productChanges,
      ...variants.flatMap(({ id, ...variant }) => changesOfNew(`Variant:${id}`, variant)),
      ...updates.flatMap(({ changes }) => changes),
    ],
  })
  return rows.map(({ line }) => outcomes.get(line) ?? { line, outcome: 'UNCHANGED' })
}
