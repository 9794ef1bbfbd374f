import type { Wording } from './wording.ts'

const list = (values: unknown): string => (Array.isArray(values) ? values.join(', ') : String(values))
const lower = (value: unknown): string => String(value).toLowerCase().replaceAll('_', ' ')

/** Words for refusals about products, variants, barcodes and kits. */
export const catalogWords: Readonly<Record<string, Wording>> = {
  SKU_TAKEN: ({ skus }) => `These SKUs are in use already, or named twice: ${list(skus)}.`,
  BARCODE_TAKEN: ({ values }) => `Other variants carry these barcodes already: ${list(values)}.`,
  BARCODE_REFUSED: ({ value, expected }) => `${value} cannot be such a barcode: it ${expected}.`,
  NOT_READY_FOR_SALE: ({ sku, missing }) => `${sku} cannot be sold yet; it lacks: ${list(missing)}.`,
  PRODUCT_STATE_REFUSED: ({ sku, status, act }) => `${sku} is ${lower(status)}, so one cannot ${lower(act)} it.`,
  VARIANT_HOLDS_STOCK: ({ sku, onHand }) =>
    `${onHand} units of ${sku} still lie in stock. Sell, move out or adjust them first.`,
  VARIANT_NOT_HELD: ({ sku }) => `${sku} is not held back; it may be promised already.`,
  KIT_REFUSED: ({ problem, sku }) => `This cannot be the recipe of a kit (${lower(problem)}${sku ? `: ${sku}` : ''}).`,
}
