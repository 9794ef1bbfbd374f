import { ok, type Result, refused } from './result.ts'

/** The largest quantity that the database keeps (a 32-bit integer). */
export const LARGEST_QUANTITY = 2_147_483_647

/** Why a value is no quantity. */
export type QuantityProblem =
  | Readonly<{ code: 'NOT_A_WHOLE_NUMBER' }>
  | Readonly<{ code: 'OUT_OF_RANGE'; minimum: number; maximum: number }>

/**
 * A quantity in the smallest unit of its variant (pieces, grams, millimeters): a whole number from `minimum` (1 unless
 * zero is meaningful, as in a count) to 2,147,483,647. Fractions, texts that are not plain digits and anything else are refused.
 */
export function parseQuantity(value: unknown, minimum = 1): Result<number, QuantityProblem> {
  const quantity = typeof value === 'string' && /^-?\d{1,16}$/.test(value.trim()) ? Number(value) : value
  if (typeof quantity !== 'number' || !Number.isSafeInteger(quantity)) return refused({ code: 'NOT_A_WHOLE_NUMBER' })
  if (quantity < minimum || quantity > LARGEST_QUANTITY) {
    return refused({ code: 'OUT_OF_RANGE', minimum, maximum: LARGEST_QUANTITY })
  }
  return ok(quantity)
}

/** Whether the number is a quantity, zero included. */
export function isQuantity(value: number): boolean {
  return parseQuantity(value, 0).ok
}

/** Adds quantities. A sum that the database could not keep throws RangeError. */
export function sumQuantities(quantities: readonly number[]): number {
  const sum = quantities.reduce((left, right) => left + right, 0)
  if (!isQuantity(sum)) throw new RangeError(`Not a quantity: ${sum}`)
  return sum
}
