import { hasGs1CheckDigit, toGtin14 } from './barcode.ts'
import { FNC1, type Gs1Element, type Gs1Problem, parseElements } from './gs1/element-strings.ts'
import type { LocalDay } from './local-day.ts'
import { ok, type Result, refused } from './result.ts'

/** What a scanner read. `text` is always there; the others when the code says so. */
export type Scan = Readonly<{
  /** Without the scanner's prefix: a SKU, a bin label, an order number, or the whole element string. */
  text: string
  /** 14 digits. */
  gtin?: string
  lot?: string
  serial?: string
  /** The last good day. */
  expiresOn?: LocalDay
  /** Pieces inside a case or pallet. */
  count?: number
  /** Serial number of a shipping container. */
  sscc?: string
}>

export type ScanProblem = Gs1Problem | Readonly<{ code: 'WRONG_CHECK_DIGIT'; value: string }>

const GS1_PREFIX = /^\](C1|e0|d2|Q3|J1)/
/** Retail codes: ]E0 announces thirteen digits, ]E4 eight. */
const EAN = /^\](?:E0\d{13}|E4\d{8})$/
const ANY_PREFIX = /^\][A-Za-z]\w/

/**
 * Reads a scan. GS1 codes are known by the scanner's prefix (]C1, ]d2 …), by a separator or by a printed "(01)"; digits with a
 * valid check digit of a GTIN's length are a GTIN; anything else is text. Broken GS1 codes are refused rather than taken for text.
 * `currentYear` decides the century of two-digit years, as GS1 prescribes (49 back to 50 ahead).
 */
export function readScan(raw: string, currentYear: number): Result<Scan, ScanProblem> {
  const text = raw.trim().replace(ANY_PREFIX, '')
  if (GS1_PREFIX.test(raw.trim()) || text.includes(FNC1) || /^\(\d{2,4}\)/.test(text)) {
    const elements = parseElements(text)
    return elements.ok ? ok(fromElements(text, elements.value, currentYear)) : elements
  }
  const gtin = toGtin14(text)
  const isRetail = /^\]E[04]/.test(raw.trim())
  if (gtin.ok && (!isRetail || EAN.test(raw.trim()))) return ok({ text, gtin: gtin.value })
  if (isRetail) return refused({ code: 'WRONG_CHECK_DIGIT', value: text })
  return ok(
    /^\d{20}$/.test(text) && text.startsWith('00') && hasGs1CheckDigit(text) ? { text, sscc: text.slice(2) } : { text },
  )
}

/** The day of a GS1 date (YYMMDD); day 00 is the last of its month. */
export function gs1Day(date: string, currentYear: number): LocalDay {
  const [year = 0, month = 1, day = 0] = [date.slice(0, 2), date.slice(2, 4), date.slice(4, 6)].map(Number)
  const ahead = year - (currentYear % 100)
  const century = Math.floor(currentYear / 100) + (ahead >= 51 ? -1 : ahead <= -50 ? 1 : 0)
  const fullYear = century * 100 + year
  const at = day === 0 ? Date.UTC(fullYear, month, 0) : Date.UTC(fullYear, month - 1, day)
  return new Date(at).toISOString().slice(0, 10)
}

function fromElements(text: string, elements: readonly Gs1Element[], currentYear: number): Scan {
  const valueAt = (...identifiers: string[]) =>
    elements.find((element) => identifiers.includes(element.identifier))?.value
  const [expiry, count] = [valueAt('17'), valueAt('37', '30')]
  const scan = {
    gtin: valueAt('01', '02'),
    lot: valueAt('10'),
    serial: valueAt('21'),
    expiresOn: expiry && gs1Day(expiry, currentYear),
    count: count === undefined ? undefined : Number(count),
    sscc: valueAt('00'),
  }
  return { text, ...Object.fromEntries(Object.entries(scan).filter(([, value]) => value !== undefined)) }
}
