import { ok, type Result, refused } from '../result.ts'
import { elementFormat } from './element-formats.ts'

/** One element of a GS1 barcode: identifier "10" (lot) with value "A1". */
export type Gs1Element = Readonly<{ identifier: string; value: string }>

export type Gs1Problem =
  | Readonly<{ code: 'EMPTY' }>
  | Readonly<{ code: 'UNKNOWN_IDENTIFIER'; at: string }>
  | Readonly<{ code: 'WRONG_VALUE'; identifier: string; value: string }>

/** The separator as scanners send it (ASCII 29). */
export const FNC1 = '\u001d'

/**
 * Reads the elements of a GS1 barcode, either as a scanner sends it (separators between values of variable length) or as
 * printed beneath it: "(01)04006381333931(10)A1". A parenthesis that belongs to a printed value is written "\(".
 * Every value is checked against GS1's format for its identifier, check digits and dates included.
 */
export function parseElements(text: string): Result<readonly Gs1Element[], Gs1Problem> {
  const elements = text.startsWith('(') ? printedElements(text) : scannedElements(text)
  if (!Array.isArray(elements)) return refused(elements)
  if (elements.length === 0) return refused({ code: 'EMPTY' })
  for (const { identifier, value } of elements) {
    const format = elementFormat(identifier)
    if (!format) return refused({ code: 'UNKNOWN_IDENTIFIER', at: identifier })
    if (!format.accepts(value)) return refused({ code: 'WRONG_VALUE', identifier, value })
  }
  return ok(elements)
}

function printedElements(text: string): Gs1Element[] | Gs1Problem {
  const elements: Gs1Element[] = []
  let rest = text
  while (rest) {
    const match = /^\((\d{2,4})\)((?:\\\(|[^(])*)/.exec(rest)
    if (!match) return { code: 'UNKNOWN_IDENTIFIER', at: rest.slice(0, 8) }
    const [whole, identifier = '', value = ''] = match
    elements.push({ identifier, value: value.replaceAll('\\(', '(') })
    rest = rest.slice(whole.length)
  }
  return elements
}

function scannedElements(text: string): Gs1Element[] | Gs1Problem {
  const elements: Gs1Element[] = []
  let rest = text.startsWith(FNC1) ? text.slice(1) : text
  while (rest) {
    const identifier = [2, 3, 4].map((length) => rest.slice(0, length)).find((start) => elementFormat(start))
    const format = identifier && elementFormat(identifier)
    if (!identifier || !format) return { code: 'UNKNOWN_IDENTIFIER', at: rest.slice(0, 4) }
    const behind = rest.slice(identifier.length)
    const separator = behind.indexOf(FNC1)
    const end = separator < 0 ? behind.length : separator
    const value = behind.slice(0, format.isFixed ? Math.min(end, format.longest) : end)
    elements.push({ identifier, value })
    rest = behind.slice(value.length)
    if (rest.startsWith(FNC1)) rest = rest.slice(1)
  }
  return elements
}
