import { GTIN_LENGTHS, toGtin14 } from '#lib/barcode'
import { ok, type Result, refused } from '#lib/result'
import type { Packaging } from './catalog.rules.ts'

export type BarcodeProblem =
  | { readonly code: 'NOT_A_BARCODE'; readonly expected: string }
  | { readonly code: 'WRONG_CHECK_DIGIT'; readonly expected: string }
  | { readonly code: 'WRONG_FACTOR'; readonly expected: string }

const printable = /^[\x21-\x7e]{3,60}$/

/**
 * A barcode as it is kept: without the spaces of print. What has the length of a GTIN and only digits must carry its check
 * digit; anything else (house codes, Code 128) may be 3 to 60 visible ASCII characters.
 */
export function readBarcode(text: string): Result<string, BarcodeProblem> {
  const value = text.trim().replace(/\s/g, '')
  if (!printable.test(value)) return refused({ code: 'NOT_A_BARCODE', expected: '3 to 60 letters, digits or signs' })
  const looksLikeGtin = /^\d+$/.test(value) && GTIN_LENGTHS.some((length) => length === value.length)
  const gtin = looksLikeGtin ? toGtin14(value) : null
  if (!gtin || gtin.ok) return ok(value)
  const digit = gtin.error.code === 'WRONG_CHECK_DIGIT' ? gtin.error.expected : ''
  return refused({ code: 'WRONG_CHECK_DIGIT', expected: value.slice(0, -1) + digit })
}

/** All spellings of one barcode: the same article is printed as UPC-A of 12 digits, as EAN of 13, and as GTIN of 14. */
export function spellingsOf(value: string): readonly string[] {
  const gtin = toGtin14(value)
  if (!gtin.ok) return [value]
  const shorter = GTIN_LENGTHS.map((length) => gtin.value.slice(14 - length))
  return [...new Set([value, ...shorter.filter((text) => text.padStart(14, '0') === gtin.value)])]
}

/** A single piece counts one; a box counts what is in it, at least two. */
export function factorProblem(packaging: Packaging, factor: number): BarcodeProblem | null {
  if (packaging === 'EACH') return factor === 1 ? null : { code: 'WRONG_FACTOR', expected: '1 for EACH' }
  return factor >= 2 ? null : { code: 'WRONG_FACTOR', expected: `2 or more for ${packaging}` }
}
