export const productStatuses = ['DRAFT', 'ACTIVE', 'DISCONTINUED', 'ARCHIVED'] as const
export type ProductStatus = (typeof productStatuses)[number]

/** The smallest unit in which a variant is counted; quantities are integers of it. */
export const stockUnits = ['PIECE', 'GRAM', 'MILLIMETER', 'MILLILITER'] as const
export type StockUnit = (typeof stockUnits)[number]

export const packagings = ['EACH', 'INNER', 'CASE'] as const
export type Packaging = (typeof packagings)[number]

/** Where each act leads from each state; what is missing is refused. */
export const productTransitions = {
  DRAFT: { activate: 'ACTIVE', archive: 'ARCHIVED' },
  ACTIVE: { discontinue: 'DISCONTINUED' },
  DISCONTINUED: { activate: 'ACTIVE', archive: 'ARCHIVED' },
  ARCHIVED: { restore: 'DRAFT' },
} as const satisfies Record<ProductStatus, Partial<Record<string, ProductStatus>>>

export const productActs = ['activate', 'discontinue', 'archive', 'restore'] as const
export type ProductAct = (typeof productActs)[number]

/** Where the act leads from this state, or null when it is not possible there. */
export function afterProductAct(status: ProductStatus, act: ProductAct): ProductStatus | null {
  const possible: Partial<Record<ProductAct, ProductStatus>> = productTransitions[status]
  return possible[act] ?? null
}

/** A product is what the most alive of its variants is. Without variants it is a draft. */
export function productStatusOf(variants: readonly ProductStatus[]): ProductStatus {
  const order: readonly ProductStatus[] = ['ACTIVE', 'DISCONTINUED', 'DRAFT', 'ARCHIVED']
  return order.find((status) => variants.includes(status)) ?? 'DRAFT'
}

export interface Activatable {
  readonly sku: string
  readonly title: string
  readonly weightGrams: number | null
  readonly isKit: boolean
}

/** What a variant lacks before it may be sold: a title, and a weight unless its components are weighed. */
export function missingForActivation({ title, weightGrams, isKit }: Activatable): readonly string[] {
  return [...(title === '' ? ['title'] : []), ...(!isKit && !weightGrams ? ['weightGrams'] : [])]
}

/** Whether the variant is held back from sale at the instant: with no end, or one still to come. */
export const isHeldAt = (
  { heldReason, heldUntil }: { readonly heldReason: string | null; readonly heldUntil: Date | null },
  now: Date,
): boolean => heldReason !== null && (heldUntil === null || heldUntil > now)
