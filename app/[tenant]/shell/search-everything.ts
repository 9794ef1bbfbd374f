'use server'

import type { PaletteGroup } from '#components/patterns/palette-groups'
import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import { may } from '#platform/actor'
import { requireActor } from '../../actor.ts'
import { type Found, groupsOf } from './found-groups.ts'

type Variables = { text: string; orders: boolean; customers: boolean; catalog: boolean; fulfillment: boolean }

const everything = graphql<Found, Variables>(`
  query Everything($text: String!, $orders: Boolean!, $customers: Boolean!, $catalog: Boolean!, $fulfillment: Boolean!) {
    orders(where: { search: $text }, first: 6) @include(if: $orders) {
      nodes { id number channelName customerName status fulfillmentStatus }
    }
    customers(where: { search: $text }, first: 4) @include(if: $customers) { nodes { id name email } }
    variants(where: { search: $text }, first: 4) @include(if: $catalog) { nodes { id sku title } }
    shipments(where: { trackingNumber: $text }, first: 3) @include(if: $fulfillment) {
      nodes { id number orderNumber carrierName trackingNumber status }
    }
  }
`)

/** What the palette finds in a tenant for a text: orders, customers, SKUs, shipments, as far as the person may read them. */
export async function searchEverything(tenant: string, text: string): Promise<readonly PaletteGroup[]> {
  const actor = await requireActor(tenant)
  const found = await execute(actor, everything, {
    text: text.slice(0, 200),
    orders: may(actor, 'order:read'),
    customers: may(actor, 'customer:read'),
    catalog: may(actor, 'catalog:read'),
    fulfillment: may(actor, 'fulfillment:read'),
  })
  return groupsOf(tenant, found)
}
