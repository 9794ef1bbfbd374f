import rules from './rules.json' with { type: 'json' }

/** How a country's post writes addresses. `%N` name, `%O` company, `%A` street, `%C` city, `%S` region, `%Z` postcode, `%n` new line. */
export type PostalRules = Readonly<{
  format?: string
  /** The format in Latin letters, where it differs. */
  latinFormat?: string
  /** Letters of the parts that must be there. */
  required?: string
  /** The whole postcode; absent where there are none. */
  postcode?: string
  examples?: readonly string[]
}>

const RULES: Readonly<Record<string, PostalRules>> = rules
/** What holds where a country says nothing else. */
const FALLBACK = { format: '%N%n%O%n%A%n%C', required: 'AC' }

/** The rules of a country (ISO 3166 alpha-2, capitals), or undefined when there is no such country. */
export function postalRules(country: string): (PostalRules & typeof FALLBACK) | undefined {
  if (country === 'ZZ' || !Object.hasOwn(RULES, country)) return undefined
  return { ...FALLBACK, ...RULES[country] }
}

/** Every country with known rules, sorted. */
export const COUNTRY_CODES: readonly string[] = Object.keys(RULES)
  .filter((code) => code !== 'ZZ')
  .sort()
