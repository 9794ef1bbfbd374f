import type { Amount, Axes } from '#components/orders/order-types'
import { graphql } from '#graphql/documents'

export type OrderRow = Axes & {
  id: string
  number: string
  channelName: string
  customerName: string | null
  shipToCountry: string
  placedAt: string
  promisedShipBy: string | null
  unitCount: number
  openHolds: number
  totals: { total: Amount }
  holds: readonly { reason: string; releasedAt: string | null }[]
}
export type OrdersAnswer = {
  orders: { nodes: readonly OrderRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  channels: { nodes: readonly { id: string; name: string }[] }
  locations: { nodes: readonly { id: string; name: string }[] }
}

export const ordersQuery = graphql<
  OrdersAnswer,
  { where: Record<string, unknown>; orderBy: string; first: number; after: string | null }
>(`
  query Orders($where: OrderWhere, $orderBy: OrderSort, $first: Int, $after: String) {
    channels(first: 100) { nodes { id name } }
    locations(first: 100) { nodes { id name } }
    orders(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        id number channelName customerName shipToCountry placedAt promisedShipBy unitCount openHolds status fulfillmentStatus
        paymentStatus totals { total { amount currency } } holds { reason releasedAt }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
