import { graphql } from '#graphql/documents'
import type { ShipmentStatus } from '#modules/fulfillment/shipment.rules'

export type ShipmentRow = {
  id: string
  number: string
  orderNumber: string
  status: ShipmentStatus
  carrierName: string | null
  serviceName: string | null
  trackingNumber: string | null
  location: { name: string }
  labelledAt: string | null
  handedOverAt: string | null
  deliveredAt: string | null
  lastTrackedAt: string | null
}

export type ShipmentsAnswer = {
  shipments: { nodes: ShipmentRow[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
  locations: { nodes: { id: string; name: string }[] }
}

export const shipmentsQuery = graphql<ShipmentsAnswer, { where: object; after?: string }>(`
  query Shipments($where: ShipmentWhere, $after: String) {
    shipments(first: 50, after: $after, where: $where) {
      nodes {
        id number orderNumber status carrierName serviceName trackingNumber labelledAt handedOverAt deliveredAt lastTrackedAt
        location { name }
      }
      pageInfo { endCursor hasNextPage }
    }
    locations(first: 100) { nodes { id name } }
  }
`)
