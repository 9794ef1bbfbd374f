import { type BatchRow, type CellProblem, RowReader } from '#lib/batch-rows'

/** What a row of a kit table says: one component of one kit. */
export interface KitRowFields {
  readonly line: number
  readonly kitSku: string
  readonly sku: string
  readonly quantity: number
  readonly priceShare: string | null
  readonly shipTogether: boolean | undefined
}

/** Reads a row of a kit table. */
export function readKitRow(source: BatchRow): { fields: KitRowFields; problem: CellProblem | null } {
  const row = new RowReader(source)
  const fields = {
    line: source.line,
    kitSku: row.required('kit_sku', 80),
    sku: row.required('component_sku', 80),
    quantity: row.whole('quantity', 1, 10_000) ?? 0,
    priceShare: row.matching('price_share', /^\d{1,6}(\.\d{1,6})?$/, 'a decimal such as 0.42') ?? null,
    shipTogether: row.flag('ship_together'),
  }
  if (fields.quantity === 0) row.refuse('quantity', 'MISSING', 'a whole number from 1')
  return { fields, problem: row.problem }
}

/** One line that two recipes can be compared by. */
export const recipeText = (
  components: readonly { readonly variantId: string; readonly quantity: number; readonly priceShare: string }[],
  shipTogether: boolean,
): string =>
  [
    ...components.map(({ variantId, quantity, priceShare }) => `${variantId} ${quantity} ${priceShare}`).sort(),
    shipTogether,
  ].join('|')
