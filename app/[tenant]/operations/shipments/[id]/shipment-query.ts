import { graphql } from '#graphql/documents'
import type { ShipmentRow } from '../shipments-query.ts'

export type Scan = {
  code: string
  description: string | null
  place: string | null
  rawCode: string | null
  at: string
}
export type ShipmentDetail = ShipmentRow & {
  trackingEvents: Scan[]
  fulfillmentOrder: { id: string; number: string }
}

export const shipmentQuery = graphql<{ node: ShipmentDetail | null }, { id: string }>(`
  query ShipmentPage($id: ID!) {
    node(id: $id) {
      ... on Shipment {
        id number orderNumber status carrierName serviceName trackingNumber labelledAt handedOverAt deliveredAt lastTrackedAt
        location { name }
        fulfillmentOrder { id number }
        trackingEvents { code description place rawCode at }
      }
    }
  }
`)
