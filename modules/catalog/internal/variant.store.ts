import type { z } from 'zod'
import { parseMoney } from '#lib/money'
import type { CommandContext } from '#platform/command'
import { isUuid, newId } from '#platform/ids'
import { lockRow, type Versioned } from '#platform/lock-row'
import { NotFound } from '#platform/refusal'
import { SkuTaken } from '../catalog.errors.ts'
import type { ProductStatus } from '../catalog.rules.ts'
import type { newVariant } from '../variant.input.ts'

export interface VariantRow extends Versioned {
  readonly productId: string
  readonly sku: string
  readonly title: string
  readonly status: ProductStatus
  readonly weightGrams: number | null
  readonly isKit: boolean
  readonly kitVersion: number | null
  readonly heldReason: string | null
  readonly heldUntil: Date | null
  readonly priceMinor: bigint | null
}

/** The variant, locked, in the version that the caller knows. */
export async function lockVariant(cx: CommandContext, id: string): Promise<VariantRow> {
  const row = await lockRow<VariantRow>(cx, 'Variant', id)
  cx.expectVersion(row.version)
  return row
}

/** Several variants, locked in the order of their ids; NotFound names the first that is missing. */
export async function lockVariants(cx: CommandContext, ids: readonly string[]): Promise<readonly VariantRow[]> {
  const rows = await cx.tx.$queryRaw<VariantRow[]>`
    SELECT * FROM "Variant" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND id = ANY (${ids.filter(isUuid)}::uuid[])
    ORDER BY id FOR UPDATE`
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) throw new NotFound('Variant', missing)
  return rows
}

/** The variants of a product, locked in the order of their ids. */
export const lockVariantsOf = (cx: CommandContext, productId: string): Promise<VariantRow[]> =>
  cx.tx.$queryRaw<VariantRow[]>`
    SELECT * FROM "Variant" WHERE "tenantId" = ${cx.actor.tenantId}::uuid AND "productId" = ${productId}::uuid
    ORDER BY id FOR UPDATE`

type VariantUpdate = NonNullable<Parameters<CommandContext['tx']['variant']['updateMany']>[0]>['data']

/** Writes the fields and counts the version up. */
export async function saveVariant(cx: CommandContext, { id, version }: Versioned, data: VariantUpdate) {
  await cx.tx.variant.updateMany({
    where: { tenantId: cx.actor.tenantId, id },
    data: { ...data, version: version + 1, updatedAt: cx.now },
  })
  return { type: 'Variant', id, version: version + 1 }
}

interface Priced {
  readonly price?: { readonly amount: string; readonly currency: string } | null
  readonly preorderOn?: string | null
}

/** The columns of a price and a preorder day; undefined stays undefined, null empties. */
export function storedColumns({ price, preorderOn }: Priced) {
  const amount = price ? parseMoney(price.amount, price.currency) : null
  return {
    priceMinor: price === undefined ? undefined : amount?.ok ? amount.value.amount : null,
    priceCurrency: price === undefined ? undefined : (price?.currency ?? null),
    preorderOn: preorderOn ? new Date(preorderOn) : preorderOn,
  }
}

/** Which of the SKUs belong to variants already. */
export async function findTakenSkus(cx: CommandContext, skus: readonly string[]): Promise<readonly string[]> {
  const taken = await cx.tx.variant.findMany({
    where: { tenantId: cx.actor.tenantId, sku: { in: [...skus] } },
    select: { sku: true },
  })
  return taken.map(({ sku }) => sku)
}

export type NewVariant = z.output<typeof newVariant>

/** Writes new variants of a product as drafts, in one statement; a SKU that is taken refuses them all. */
export async function insertVariants(
  cx: CommandContext,
  product: { readonly id: string; readonly title: string },
  variants: readonly NewVariant[],
) {
  const own = { tenantId: cx.actor.tenantId, productId: product.id, createdAt: cx.now, updatedAt: cx.now }
  const rows = variants.map(({ barcodes: _, price, preorderOn, ...variant }) => ({
    ...variant,
    ...storedColumns({ price, preorderOn }),
    customs: variant.customs ?? undefined,
    title: variant.title || product.title,
    id: newId(),
  }))
  const skus = rows.map(({ sku }) => sku)
  const twice = skus.filter((sku, index) => skus.indexOf(sku) < index)
  const taken = [...twice, ...(await findTakenSkus(cx, skus))]
  if (taken.length > 0) throw new SkuTaken(taken)
  const data = rows.map((row) => ({ ...row, ...own }))
  const { count } = await cx.tx.variant.createMany({ data, skipDuplicates: true })
  if (count < data.length) throw new SkuTaken(skus)
  return rows
}
