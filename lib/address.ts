import { postalRules } from './postal/postal-rules.ts'

/** A postal address. Empty text means that the part is not there; `country` is ISO 3166 alpha-2. */
export type Address = Readonly<{
  name: string
  company: string
  line1: string
  line2: string
  city: string
  region: string
  postcode: string
  country: string
  phone: string
}>

export type AddressField = keyof Address

/** One thing that keeps a parcel from being labelled; `expected` is said to whoever corrects it. */
export type AddressProblem = Readonly<{
  field: AddressField
  problem: 'MISSING' | 'UNKNOWN_COUNTRY' | 'WRONG_POSTCODE'
  expected: string
}>

const REQUIRED_FIELDS: readonly (readonly [string, AddressField])[] = [
  ['A', 'line1'],
  ['C', 'city'],
  ['S', 'region'],
  ['Z', 'postcode'],
]

/**
 * Everything that is wrong with an address by the rules of its country's post: parts that must be there, the shape of the
 * postcode, and someone to deliver to (a name or a company). An unknown country ends the check: no other rule is known then.
 */
export function addressProblems(address: Address): AddressProblem[] {
  const problems: AddressProblem[] = []
  if (!address.name.trim() && !address.company.trim()) {
    problems.push({ field: 'name', problem: 'MISSING', expected: 'a name or a company' })
  }
  const rules = postalRules(address.country)
  if (!rules)
    return [...problems, { field: 'country', problem: 'UNKNOWN_COUNTRY', expected: 'two capitals, such as GB' }]
  const examples = (rules.examples ?? []).join(' or ')
  for (const [letter, field] of REQUIRED_FIELDS) {
    const isMissing = rules.required.includes(letter) && !address[field].trim()
    const expected = field === 'postcode' && examples ? examples : 'not empty'
    if (isMissing) problems.push({ field, problem: 'MISSING', expected })
  }
  const postcode = address.postcode.trim()
  if (postcode && rules.postcode && !new RegExp(`^(?:${rules.postcode})$`, 'i').test(postcode)) {
    problems.push({ field: 'postcode', problem: 'WRONG_POSTCODE', expected: examples })
  }
  return problems
}

/** What may be shown to someone who has no right to personal data: initials, the town, and dots. */
export function maskAddress(address: Address): Address {
  const { city, region, country } = address
  return {
    name: initials(address.name),
    company: dots(address.company),
    line1: dots(address.line1),
    line2: dots(address.line2),
    city,
    region,
    postcode: address.postcode && `${address.postcode.slice(0, 2)}•••`,
    country,
    phone: address.phone && `•••${address.phone.slice(-2)}`,
  }
}

function initials(name: string): string {
  const letters = name.match(/(?<!\p{L})\p{L}/gu) ?? []
  return letters.map((letter) => `${letter.toUpperCase()}.`).join(' ') || dots(name)
}

function dots(text: string): string {
  return text && '•••'
}
