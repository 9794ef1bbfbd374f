import {
  emailKey,
  nameKey,
  orderNumberKey,
  phoneKey,
  postcodeKey,
  skuKey,
  trackingNumberKey,
  words,
} from '#lib/identifiers'

/** What a person may type to find something. */
export const searchKinds = [
  'ORDER_NUMBER',
  'CHANNEL_NUMBER',
  'EMAIL',
  'PHONE',
  'NAME',
  'POSTCODE',
  'SKU',
  'TRACKING',
  'TITLE',
  'BARCODE',
] as const
export type SearchKind = (typeof searchKinds)[number]

const longestTerm = 200

const single = (key: string | null): readonly string[] => (key === null ? [] : [key])

/** A number with its parts, so that "1234567" finds "112-1234567-8901234". */
function numberAndParts(text: string): readonly string[] {
  const whole = single(orderNumberKey(text))
  return [...new Set([...whole, ...words(text).filter((part) => part.length >= 3)])]
}

/** The last nine digits: people leave out the country's code, or write it in front of a zero that is not dialed. */
const nationalPart = (key: string): string => key.replace(/^\+/, '').slice(-9)

function phoneForms(text: string): readonly string[] {
  const key = phoneKey(text)
  return key === null ? [] : [...new Set([key, nationalPart(key)])]
}

/** What is typed of a number: nine digits or more are compared by the last nine, fewer by how they begin. */
function typedPhone(text: string): string | null {
  const key = /^[+\d\s()./-]{5,}$/.test(text.trim()) ? phoneKey(text) : null
  return key && key.replace(/^\+/, '').length >= 9 ? nationalPart(key) : key
}

const termsByKind: Record<SearchKind, (text: string) => readonly string[]> = {
  ORDER_NUMBER: (text) => single(orderNumberKey(text)),
  CHANNEL_NUMBER: numberAndParts,
  EMAIL: (text) => single(emailKey(text)),
  PHONE: phoneForms,
  NAME: (text) => words(text, 10),
  POSTCODE: (text) => single(postcodeKey(text)),
  SKU: (text) => single(skuKey(text)),
  TRACKING: (text) => single(trackingNumberKey(text)),
  TITLE: (text) => words(text),
  BARCODE: (text) => single(trackingNumberKey(text)),
}

/** The normalized terms under which a text of the kind is found. A term given again answers itself. */
export const termsOf = (kind: SearchKind, text: string): readonly string[] =>
  termsByKind[kind](text)
    .map((term) => term.slice(0, longestTerm))
    .filter((term) => term !== '')

const asTyped: Record<SearchKind, (text: string) => string | null> = {
  ORDER_NUMBER: orderNumberKey,
  CHANNEL_NUMBER: orderNumberKey,
  EMAIL: (text) => (/^[^\s]{2,}$/.test(text.trim()) ? text.trim().normalize('NFKC').toLowerCase() : null),
  PHONE: typedPhone,
  NAME: nameKey,
  POSTCODE: postcodeKey,
  SKU: skuKey,
  TRACKING: trackingNumberKey,
  TITLE: nameKey,
  BARCODE: trackingNumberKey,
}

/** One range of terms to look into; `mask` marks which words of the question it answers. */
export interface Needle {
  readonly kind: SearchKind
  readonly low: string
  /** Exclusive. */
  readonly high: string
  readonly mask: number
}

const mostWords = 5
const afterEverything = '\u{10ffff}'

/** Nothing is looked for by a single letter: half the index would answer. */
const isWorthARange = (term: string): boolean => term.length >= 2

/**
 * What to look for when somebody types `text`: every run of neighboring words, as every kind it can be. An object answers
 * the question when the needles it matches cover all words: "lovelace ls1 4dy" is a surname and a postcode of two words.
 * At most five words are read. `complete` is the mask of a full answer; no needle means that nothing can be found.
 */
export function needlesOf(text: string, kinds: readonly SearchKind[] = searchKinds) {
  const typed = text.trim().split(/\s+/).filter(Boolean).slice(0, mostWords)
  const needles: Needle[] = []
  for (let from = 0; from < typed.length; from += 1) {
    for (let to = from + 1; to <= typed.length; to += 1) {
      const run = typed.slice(from, to).join(' ')
      const mask = ((1 << (to - from)) - 1) << from
      for (const kind of kinds) {
        const term = asTyped[kind](run)?.slice(0, longestTerm)
        if (term && isWorthARange(term)) needles.push({ kind, low: term, high: term + afterEverything, mask })
      }
    }
  }
  return { needles, complete: (1 << typed.length) - 1 }
}
