import type { PostalAddress } from '#components/orders/order-types'
import { graphql } from '#graphql/documents'
import type { OrderRow } from '../../orders/orders-query.ts'

export type CustomerAnswer = {
  id: string
  name: string
  email: string | null
  phone: string | null
  kind: string
  note: string | null
  isMasked: boolean
  createdAt: string
  addresses: readonly PostalAddress[]
  matchKeys: readonly { kind: string; scope: string; strength: string; createdAt: string }[]
  mergedInto: { id: string; name: string } | null
}
type Answer = {
  customer: CustomerAnswer | null
  orders: { nodes: readonly OrderRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

export const customerQuery = graphql<Answer, { id: string; after: string | null }>(`
  query CustomerPage($id: ID!, $after: String) {
    customer(id: $id) {
      id name email phone kind note isMasked createdAt
      addresses { name company line1 line2 city region postcode country phone }
      matchKeys { kind scope strength createdAt }
      mergedInto { id name }
    }
    orders(where: { customerId: $id }, first: 25, after: $after) {
      nodes {
        id number channelName customerName shipToCountry placedAt promisedShipBy unitCount openHolds status fulfillmentStatus
        paymentStatus totals { total { amount currency } } holds { reason releasedAt }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
