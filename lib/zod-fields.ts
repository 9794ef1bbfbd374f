import { z } from 'zod'
import { cleanText, type TextProblem } from './clean-text.ts'
import { isCurrency } from './currency.ts'
import { isTimeZone } from './local-day.ts'
import { parseMoney } from './money.ts'

/** Fields that many inputs share, each refusing with what is expected. Safe in the browser. */

const problems: Readonly<Record<TextProblem['code'], (maximum: number) => string>> = {
  NUL_CHARACTER: () => 'holds a NUL character, which cannot be stored',
  LONE_SURROGATE: () => 'holds half a character (a lone surrogate)',
  TOO_LONG: (maximum) => `must have at most ${maximum} characters`,
}

/** Text as it may be stored: trimmed, NFC, at most `maximum` characters; may be empty. */
export const textField = (maximum: number) =>
  z.string().transform((text, check) => {
    const clean = cleanText(text, maximum)
    if (clean.ok) return clean.value
    check.addIssue({ code: 'custom', message: problems[clean.error.code](maximum) })
    return z.NEVER
  })

/** The same, not empty. */
export const requiredText = (maximum: number) =>
  textField(maximum).refine((text) => text.length > 0, { message: 'must not be empty' })

/** What people and files call an object: capitals, digits, dot, dash and underscore, 1 to 40 characters. */
export const codeField = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'must be 1 to 40 letters, digits, ".", "-" or "_", such as LEEDS-2')

/** ISO 3166 alpha-2. */
export const countryField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'must be a country of two letters, such as GB')

/** ISO 4217. */
export const currencyField = z.string().trim().toUpperCase().refine(isCurrency, 'must be a currency, such as GBP')

/** IANA time zone. */
export const timeZoneField = z.string().trim().refine(isTimeZone, 'must be a time zone, such as Europe/London')

export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email('must be an e-mail address'))

/** HH:MM on a wall clock. */
export const localTimeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 14:30')

/** A calendar day. */
export const dayField = z.iso.date('must be a day such as 2026-11-23')

/** An amount as people write it, with its currency; at most the currency's decimals, zero or more. */
export const moneyField = z
  .object({ amount: z.string().trim(), currency: currencyField })
  .refine(({ amount, currency }) => {
    const parsed = isCurrency(currency) ? parseMoney(amount, currency) : null
    return parsed === null || (parsed.ok && parsed.value.amount >= 0n)
  }, 'must be an amount such as 12.90, not below zero, with no more decimals than the currency has')

/** An instant with its offset from UTC. */
export const instantField = z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-23T14:30:00Z' })

const part = (maximum: number) => textField(maximum).default('')

/** A postal address; what is not there is empty. */
export const addressField = z.object({
  name: part(120),
  company: part(120),
  line1: part(200),
  line2: part(200),
  city: part(120),
  region: part(120),
  postcode: part(20),
  country: countryField.describe('ISO 3166-1 alpha-2 country code.'),
  phone: part(40),
})

/** Rows of an outside table: the line each stands on, and its cells as text by column; at most 500 in one call. */
export const batchRowsField = z
  .array(z.object({ line: z.int().min(1), cells: z.record(z.string(), z.string()) }))
  .min(1, 'must have at least one row')
  .max(500, 'must be at most 500 rows')
  .refine((rows) => new Set(rows.map(({ line }) => line)).size === rows.length, 'must name each line once')
  .describe('Rows with their line and cells by column; an empty or missing cell says nothing.')
