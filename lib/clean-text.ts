import { ok, type Result, refused } from './result.ts'

/** Why a text cannot be kept. */
export type TextProblem =
  | Readonly<{ code: 'NUL_CHARACTER'; position: number }>
  | Readonly<{ code: 'LONE_SURROGATE' }>
  | Readonly<{ code: 'TOO_LONG'; maximum: number; length: number }>

/**
 * The text as it may be stored: trimmed, NFC. Refuses NUL (PostgreSQL cannot store it), lone surrogates (no UTF-8 exists
 * for them) and more than `maximum` characters, counted in UTF-16 units after trimming. Nothing is cut silently.
 */
export function cleanText(text: string, maximum: number): Result<string, TextProblem> {
  const position = text.indexOf('\0')
  if (position >= 0) return refused({ code: 'NUL_CHARACTER', position })
  if (!text.isWellFormed()) return refused({ code: 'LONE_SURROGATE' })
  const clean = text.trim().normalize('NFC')
  return clean.length > maximum ? refused({ code: 'TOO_LONG', maximum, length: clean.length }) : ok(clean)
}
