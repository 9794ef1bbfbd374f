import { allocate } from '#lib/allocation'
import { currencyExponent } from '#lib/currency'
import { formatDecimal, parseDecimal } from '#lib/decimal'
import { skuKey } from '#lib/identifiers'
import type { LineKind } from '#modules/orders/order.rules'
import { LinesNotSellable } from './capture.errors.ts'

/** One component of a kit's current recipe. */
export interface RecipeComponent {
  readonly variantId: string
  readonly sku: string
  readonly quantity: number
  readonly priceShare: string
}

export interface SellableVariant {
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly status: string
  readonly isKit: boolean
  /** The day on which it exists, "2026-12-24". */
  readonly preorderOn: string | null
  readonly heldReason: string | null
  readonly kit: {
    readonly versionId: string
    readonly shipTogether: boolean
    readonly components: readonly RecipeComponent[]
  } | null
}

export interface NamedLine {
  readonly sku?: string | null
  readonly variantId?: string | null
  readonly kind: LineKind
}

/**
 * The variant of each line; null for a line that sells no goods and names none. Refuses, all at once, lines that name
 * nothing, something unknown, something that is not sold any more or not yet, or a kit without a recipe.
 */
export function resolveVariants(
  lines: readonly NamedLine[],
  variants: readonly SellableVariant[],
): readonly (SellableVariant | null)[] | LinesNotSellable {
  const bySku = new Map(variants.map((variant) => [skuKey(variant.sku), variant]))
  const byId = new Map(variants.map((variant) => [variant.id, variant]))
  const problems: string[] = []
  const found = lines.map((line, index) => {
    if (!line.sku && !line.variantId && line.kind !== 'GOODS') return null
    const variant = line.variantId ? byId.get(line.variantId) : bySku.get(skuKey(line.sku ?? ''))
    const problem = problemOf(line, variant)
    if (problem) problems.push(`line ${index + 1} (${line.sku ?? line.variantId ?? 'nothing named'}): ${problem}`)
    return variant ?? null
  })
  return problems.length > 0 ? new LinesNotSellable({ lines: problems }) : found
}

function problemOf({ sku, variantId }: NamedLine, variant: SellableVariant | undefined): string | null {
  if (!sku && !variantId) return 'names neither a SKU nor a variant'
  if (!variant) return 'unknown'
  if (sku && variantId && skuKey(sku) !== skuKey(variant.sku)) return `the variant is ${variant.sku}`
  if (variant.status !== 'ACTIVE') return variant.status.toLowerCase()
  return variant.isKit && !variant.kit?.components?.length ? 'a kit without a recipe' : null
}

/** One component of a kit line, frozen at acceptance. */
export interface FrozenComponent {
  readonly variantId: string
  readonly sku: string
  readonly perKit: number
  readonly ordered: number
  /** The part of the line's net price that this component carries, as a decimal of the currency; the parts sum to it exactly. */
  readonly priceShare: string
}

/** The recipe of a kit as this line takes it: units for all kits, and the net price split by largest remainder. */
export function freezeKit(
  variant: SellableVariant,
  kits: number,
  net: bigint,
  currency: string,
): readonly FrozenComponent[] {
  const components = variant.kit?.components ?? []
  const weights = components.map(({ priceShare }) => {
    const weight = parseDecimal(priceShare, 6)
    return typeof weight === 'bigint' ? weight : 0n
  })
  const shares = allocate(net, weights)
  return components.map(({ variantId, sku, quantity }, index) => ({
    variantId,
    sku,
    perKit: quantity,
    ordered: quantity * kits,
    priceShare: formatDecimal(shares[index] ?? 0n, currencyExponent(currency)),
  }))
}
