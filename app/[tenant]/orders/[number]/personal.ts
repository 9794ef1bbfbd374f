'use server'

import type { AddressStart } from '#components/orders/order-act-types'
import type { RevealedPerson } from '#components/orders/order-customer'
import type { PostalAddress } from '#components/orders/order-types'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { addressLines, countryName } from '#lib/address-lines'
import { COUNTRY_CODES } from '#lib/postal/postal-rules'
import { requireActor } from '../../../actor.ts'

type Personal = {
  customerName: string | null
  contactEmail: string | null
  contactPhone: string | null
  shipTo: PostalAddress | null
  billTo: PostalAddress | null
}

const personalQuery = graphql<{ order: Personal | null }, { number: string }>(`
  query PersonalData($number: String!) {
    order(number: $number) {
      customerName contactEmail contactPhone
      shipTo { name company line1 line2 city region postcode country phone }
      billTo { name company line1 line2 city region postcode country phone }
    }
  }
`)

async function read(tenant: string, number: string): Promise<Personal | null> {
  return (await execute(await requireActor(tenant), personalQuery, { number })).order
}

/** The person behind an order in full; null when there is none or the viewer may not read personal data. */
export async function revealPerson(tenant: string, number: string): Promise<RevealedPerson | null> {
  const order = await read(tenant, number)
  if (!order?.shipTo) return null
  return {
    name: order.customerName || order.shipTo.name,
    email: order.contactEmail,
    phone: order.contactPhone,
    shipTo: addressLines(order.shipTo),
    billTo: order.billTo ? addressLines(order.billTo) : null,
  }
}

const empty: PostalAddress = {
  name: '',
  company: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: 'GB',
  phone: '',
}

/** What the address dialog begins with: the address as it is, and every country. */
export async function loadAddress(tenant: string, number: string): Promise<AddressStart> {
  const order = await read(tenant, number)
  const countries = COUNTRY_CODES.map((value) => ({ value, label: countryName(value) }))
  return {
    address: order?.shipTo ?? empty,
    countries: countries.sort((a, b) => a.label.localeCompare(b.label)),
  }
}
