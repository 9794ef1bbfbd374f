import { cleanText } from '#lib/clean-text'
import { currencyExponent, isCurrency } from '#lib/currency'
import { parseDecimal } from '#lib/decimal'
import { endOfDay, localDay } from '#lib/local-day'
import { parseQuantity } from '#lib/quantity'
import { parseTimestamp, TIMESTAMP_EXAMPLES } from '#lib/timestamps'
import type { OrderProfile } from './profile.rules.ts'
import { columnOf, type RejectReason, type RowProblem, type Scope, type SourceRow, textIn } from './source-row.rules.ts'

const UNIT_PRICE_DIGITS = 6
const instants = new Map<string, string>()

/** Reads the cells of one row as the profile says they are written, and notes what is wrong with them. */
export class CellReader {
  readonly problems: RowProblem[] = []
  readonly #profile: OrderProfile
  readonly #scope: Scope
  readonly #row: SourceRow

  constructor(profile: OrderProfile, scope: Scope, row: SourceRow) {
    this.#profile = profile
    this.#scope = scope
    this.#row = row
  }

  /** Notes a problem with a field of this row. */
  note(field: string, reason: RejectReason, expected: string): void {
    const value = textIn(this.#scope, field).slice(0, 200)
    this.problems.push({ row: this.#row, column: columnOf(field), value, reason, expected })
  }

  raw(field: string | undefined): string {
    return textIn(this.#scope, field)
  }

  /** Text as it may be stored, at most `maximum` characters. */
  text(field: string | undefined, maximum: number): string {
    if (!field) return ''
    const raw = this.raw(field)
    const clean = cleanText(this.#profile.stripApostrophes ? raw.replace(/^'(?=\d)/, '') : raw, maximum)
    if (clean.ok) return clean.value
    this.note(field, 'TEXT_TOO_LONG', `text of at most ${maximum} characters, without NUL or broken characters`)
    return ''
  }

  required(field: string, maximum: number): string {
    const text = this.text(field, maximum)
    if (this.raw(field) === '') this.note(field, 'MISSING', 'not empty')
    return text
  }

  currency(): string {
    const field = this.#profile.currency
    const code = this.raw(field).toUpperCase()
    if (isCurrency(code)) return code
    this.note(field, 'UNKNOWN_CURRENCY', 'a currency of three letters, such as GBP')
    return ''
  }

  /** An amount in minor units; empty is zero. */
  amount(field: string | undefined, currency: string): bigint {
    return this.#decimal(field, currency === '' ? 2 : currencyExponent(currency)) ?? 0n
  }

  /** A unit price as decimal text; zero or more. */
  unitPrice(field: string): string {
    const scaled = this.#decimal(field, UNIT_PRICE_DIGITS)
    if (scaled !== null && scaled >= 0n) {
      const digits = scaled.toString().padStart(UNIT_PRICE_DIGITS + 1, '0')
      const cents = digits.slice(-UNIT_PRICE_DIGITS).replace(/0+$/, '')
      return cents ? `${digits.slice(0, -UNIT_PRICE_DIGITS)}.${cents}` : digits.slice(0, -UNIT_PRICE_DIGITS)
    }
    if (this.raw(field) === '') this.note(field, 'MISSING', 'a price such as 12.90')
    if (scaled !== null) this.note(field, 'NOT_AN_AMOUNT', 'a price of zero or more')
    return '0'
  }

  #decimal(field: string | undefined, scale: number): bigint | null {
    if (!field) return null
    const text = this.raw(field)
    if (text === '') return null
    const { decimalMark } = this.#profile
    const plain = decimalMark === ',' ? text.replaceAll('.', '').replace(',', '.') : withoutThousands(text)
    const scaled = parseDecimal(plain, scale)
    if (typeof scaled === 'bigint') return scaled
    this.note(field, 'NOT_AN_AMOUNT', `an amount such as 12${decimalMark}90, with at most ${scale} decimals`)
    return null
  }

  quantity(field: string | undefined): number {
    if (!field) return 1
    const quantity = parseQuantity(this.raw(field))
    if (quantity.ok) return quantity.value
    this.note(field, 'NOT_A_QUANTITY', 'a whole number of 1 or more')
    return 1
  }

  /** ISO 8601 in UTC, or null when the cell is empty. */
  instant(field: string | undefined): string | null {
    if (!field) return null
    const text = this.raw(field)
    if (text === '') return null
    const { timeFormat, timeZone } = this.#profile
    const key = `${timeFormat} ${timeZone} ${text}`
    const known = instants.get(key)
    if (known) return known
    const parsed = parseTimestamp(zoned(text), timeFormat, timeZone)
    if (!parsed.ok) {
      this.note(field, 'NOT_A_TIME', `a time such as ${TIMESTAMP_EXAMPLES[timeFormat]}`)
      return null
    }
    const at = parsed.value.toISOString()
    if (instants.size > 20_000) instants.clear()
    instants.set(key, at)
    return at
  }

  /** A promise: the end of its day, or the instant itself, as the profile decides. */
  promise(field: string | undefined): string | null {
    const at = this.instant(field)
    if (at === null || this.#profile.promisePrecision === 'INSTANT') return at
    const { timeZone } = this.#profile
    return endOfDay(localDay(new Date(at), timeZone), timeZone).toISOString()
  }

  country(field: string | undefined): string {
    if (!field) return ''
    const text = this.raw(field)
    const mapped = this.#profile.countries[text]
    if (mapped !== undefined) return mapped
    if (/^([A-Za-z]{2})?$/.test(text)) return text.toUpperCase()
    this.note(field, 'UNKNOWN_COUNTRY', 'a country of two letters, such as GB')
    return ''
  }

  /** The meaning of the source's word, by the profile's map. */
  word<T>(choice: { by: string; map: Readonly<Record<string, T>>; otherwise?: T | undefined }): T | null {
    const text = this.raw(choice.by).toLowerCase()
    const meaning = Object.hasOwn(choice.map, text) ? choice.map[text] : choice.otherwise
    if (meaning !== undefined) return meaning
    this.note(choice.by, 'UNKNOWN_WORD', `one of: ${Object.keys(choice.map).filter(Boolean).join(', ')}`)
    return null
  }
}

/** "1,234.50" has its thousands marked; "12,50" is no such number and is refused. */
const withoutThousands = (text: string): string =>
  /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text

/** Shops write a space before the offset ("2019-01-31 10:00:00 -0500"). */
const zoned = (text: string): string => text.replace(/ (?=[+-]\d{2}:?\d{2}$)/, '')
