import type { Address } from '#lib/address'
import { type IndexedObject, indexTerms } from '#modules/search/index-terms.step'
import type { CommandContext } from '#platform/command'

/** By what a customer is found. */
export interface FindableCustomer {
  readonly id: string
  readonly name: string
  readonly email?: string | null
  readonly phone?: string | null
  readonly addresses?: readonly Partial<Address>[]
}

/** The terms by which a customer is found: name, e-mail, phone and postcodes. */
export const termsOfCustomer = ({ id, name, email, phone, addresses = [] }: FindableCustomer): IndexedObject => ({
  objectType: 'Customer',
  objectId: id,
  terms: [
    { kind: 'NAME', term: name },
    { kind: 'EMAIL', term: email },
    { kind: 'PHONE', term: phone },
    ...addresses.map(({ postcode }) => ({ kind: 'POSTCODE' as const, term: postcode })),
  ],
  kinds: ['POSTCODE'],
})

/** Makes customers findable as they are now: one statement, whatever their number. */
export const indexCustomers = (cx: CommandContext, customers: readonly FindableCustomer[]): Promise<void> =>
  indexTerms(cx, customers.map(termsOfCustomer))
