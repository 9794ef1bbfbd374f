'use server'

import type { RevealedPerson } from '#components/orders/order-customer'
import type { PostalAddress } from '#components/orders/order-types'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { addressLines } from '#lib/address-lines'
import { requireActor } from '../../../actor.ts'

type Personal = {
  name: string
  email: string | null
  phone: string | null
  isMasked: boolean
  addresses: readonly PostalAddress[]
}

const personalQuery = graphql<{ customer: Personal | null }, { id: string }>(`
  query PersonalDataOfCustomer($id: ID!) {
    customer(id: $id) {
      name email phone isMasked addresses { name company line1 line2 city region postcode country phone }
    }
  }
`)

/** A customer's data in full; null when there is none or the viewer may not read personal data. */
export async function revealCustomer(tenant: string, id: string): Promise<RevealedPerson | null> {
  const { customer } = await execute(await requireActor(tenant), personalQuery, { id })
  if (!customer || customer.isMasked) return null
  const [address] = customer.addresses
  return {
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    shipTo: address ? addressLines(address) : [],
    billTo: null,
  }
}
