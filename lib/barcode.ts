import { ok, type Result, refused } from './result.ts'

/** Why a text is no GTIN. */
export type GtinProblem =
  | Readonly<{ code: 'NOT_DIGITS' }>
  | Readonly<{ code: 'WRONG_LENGTH'; found: number; expected: readonly number[] }>
  | Readonly<{ code: 'WRONG_CHECK_DIGIT'; expected: string }>

/** Lengths of GTIN-8, GTIN-12 (UPC-A), GTIN-13 (EAN) and GTIN-14 (ITF, cases). */
export const GTIN_LENGTHS = [8, 12, 13, 14] as const

/** The GS1 check digit for the digits before it: weights 3 and 1 from the right, complement to ten. Anything but digits throws. */
export function gs1CheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError(`Not digits: ${JSON.stringify(digits)}`)
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.at(-1 - index)) * (index % 2 === 0 ? 3 : 1)
  }
  return String((10 - (sum % 10)) % 10)
}

/** Whether the last digit is the GS1 check digit of those before: GTIN, SSCC and GLN alike. */
export function hasGs1CheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === digits.at(-1)
}

/**
 * A GTIN in its one comparable form of 14 digits: the same article printed as UPC-A, EAN or in a case code with indicator 0 is equal.
 * A case's own GTIN (indicator 1–9) is another number, and means several pieces.
 */
export function toGtin14(text: string): Result<string, GtinProblem> {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d+$/.test(digits)) return refused({ code: 'NOT_DIGITS' })
  if (!GTIN_LENGTHS.some((length) => length === digits.length)) {
    return refused({ code: 'WRONG_LENGTH', found: digits.length, expected: GTIN_LENGTHS })
  }
  if (!hasGs1CheckDigit(digits))
    return refused({ code: 'WRONG_CHECK_DIGIT', expected: gs1CheckDigit(digits.slice(0, -1)) })
  return ok(digits.padStart(14, '0'))
}
