import type { BinPurpose } from '#modules/locations/location.rules'
import type { StockCondition } from './stock.rules.ts'

/**
 * The condition that a count of a bin speaks of: what the bin is for. Goods in another condition do not belong there; they
 * are moved or adjusted, not counted.
 */
export function countedCondition(purpose: BinPurpose): StockCondition {
  if (purpose === 'DAMAGED') return 'DAMAGED'
  if (purpose === 'QUARANTINE') return 'QUALITY_HOLD'
  return 'SELLABLE'
}

/** A counter's finding beside the books at that moment. */
export interface CountedLine {
  readonly expected: number
  readonly counted: number
}

/** Lines counted as expected ÷ lines counted, never netted: three too many here do not mend three too few there. */
export function recordAccuracy(lines: readonly CountedLine[]): { readonly right: number; readonly counted: number } {
  return { right: lines.filter(({ expected, counted }) => expected === counted).length, counted: lines.length }
}
