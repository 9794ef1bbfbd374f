export const productStatuses = ['DRAFT', 'ACTIVE', 'DISCONTINUED', 'ARCHIVED'] as const
export type ProductStatus = (typeof productStatuses)[number]

/** The smallest unit in which a variant is counted; quantities are integers of it. */
export const stockUnits = ['PIECE', 'GRAM', 'MILLIMETER', 'MILLILITER'] as const
export type StockUnit = (typeof stockUnits)[number]

export const packagings = ['EACH', 'INNER', 'CASE'] as const
export type Packaging = (typeof packagings)[number]
