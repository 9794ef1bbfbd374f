/**
 * One spelling per identifier, for match keys and search. Each function gives null when nothing is left to match by:
 * an empty key would match every other empty key.
 */

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}
const COMBINING_ACCENTS = /[\u0300-\u036f]/g

/** Lower case, compatibility forms unified, Latin accents removed: "Ｊosé Müller" is "jose muller". */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(COMBINING_ACCENTS, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .normalize('NFC')
}

/** "  Ana@Example.COM " is "ana@example.com". The local part keeps dots and tags: providers differ in what they mean. */
export function emailKey(text: string): string | null {
  const email = lower(text).trim()
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email : null
}

/** Digits only; "+" kept when the country is given ("+" or "00"): "0044 20 7946 0000" is "+442079460000". Under five digits: null. */
export function phoneKey(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim()
  const digits = trimmed.replace(/\D/g, '')
  if (digits.length < 5) return null
  if (trimmed.startsWith('+')) return `+${digits}`
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits
}

/** Capitals without spaces: " ec1a 1bb" is "EC1A1BB". Hyphens stay ("01310-100"), they belong to some countries' codes. */
export function postcodeKey(text: string): string | null {
  return upper(without(text, /\s/g)) || null
}

/** A person's or company's name by its words: "Müller,  JOSÉ" is "muller jose". */
export function nameKey(text: string): string | null {
  return wordsOf(text).join(' ') || null
}

/** Capitals, trimmed, inner runs of space as one: SKUs are compared without regard to case. */
export function skuKey(text: string): string | null {
  return upper(text).trim().replace(/\s+/g, ' ') || null
}

/** An order's number as people type it: " #SO-1001" is "so-1001". */
export function orderNumberKey(text: string): string | null {
  return lower(without(text, /[#\s]/g)) || null
}

/** Capitals without spaces and dashes: "1z 999-aa1" is "1Z999AA1". */
export function trackingNumberKey(text: string): string | null {
  return upper(without(text, /[\s\p{Pd}]/gu)) || null
}

/**
 * The words of a text as search terms: folded, in order, each once. At most `limit` words, each cut to 40 characters,
 * so that a pasted letter does not become a thousand index rows.
 */
export function words(text: string, limit = 20): string[] {
  return [...new Set(wordsOf(text).map((word) => word.slice(0, 40).toWellFormed()))].slice(0, limit)
}

/** Before the case is changed: what is removed may have kept a letter and its accent apart. */
function without(text: string, characters: RegExp): string {
  return text.normalize('NFKC').replace(characters, '')
}

/** Capitals may come apart again (ΐ), so they are put together once more. */
function upper(text: string): string {
  return text.normalize('NFKC').toUpperCase().normalize('NFKC')
}

function lower(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC')
}

function wordsOf(text: string): string[] {
  return foldText(text.replace(/['’]/g, '')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
