import type { Address } from './address.ts'
import { postalRules } from './postal/postal-rules.ts'

/**
 * The address as lines in the order that its country's post prints them, empty parts left out. The country's English name in
 * capitals is the last line, unless the parcel begins there (`fromCountry`). Parts for which the country's format has no
 * place (a postcode where there are none) get a line of their own rather than being dropped.
 */
export function addressLines(address: Address, fromCountry?: string): string[] {
  const rules = postalRules(address.country)
  const isLatin = !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    `${address.line1}${address.city}`,
  )
  const format = (isLatin && rules?.latinFormat) || rules?.format || '%N%n%O%n%A%n%C%n%S%n%Z'
  const placed = format.split('%n').flatMap((line) => filled(line, address))
  const unplaced = [format.includes('%S') ? '' : address.region, format.includes('%Z') ? '' : address.postcode]
  const country = address.country === fromCountry ? '' : countryName(address.country).toUpperCase()
  return [...placed, ...unplaced.map((part) => part.trim()), country].filter((line) => line !== '')
}

/** "Germany" for "DE"; the code itself when it is not known. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country) : country
}

/** A line of the format with its parts, over two lines for a street of two. Separators beside empty parts go too. */
function filled(line: string, address: Address): string[] {
  if (line.includes('%A')) return [address.line1.trim(), address.line2.trim()]
  const parts: Readonly<Record<string, string>> = {
    '%N': address.name,
    '%O': address.company,
    '%C': address.city,
    '%S': address.region,
    '%Z': address.postcode,
  }
  const pieces = line.split(/(%[A-Z])/)
  const isEmpty = pieces.every((piece) => !piece.startsWith('%') || !parts[piece]?.trim())
  if (isEmpty && pieces.length > 1) return []
  const text = pieces.map((piece) => (piece.startsWith('%') ? (parts[piece] ?? '').trim() : piece)).join('')
  return [text.replace(/\s{2,}/g, ' ').replace(/^[\s,-]+|[\s,-]+$/g, '')]
}
