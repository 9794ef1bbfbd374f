import { graphql } from '#graphql/documents'
import type { FulfillmentOrderStatus, Station } from '#modules/fulfillment/fulfillment.rules'

export type WorkRow = {
  id: string
  number: string
  orderNumber: string
  locationName: string
  timeZone: string
  status: FulfillmentOrderStatus
  station: Station
  serviceName: string | null
  cutOffAt: string | null
  releaseAt: string | null
  assignedToName: string | null
  openHolds: number
  units: number
  picked: number
  packed: number
  short: number
  lineCount: number
  shipToCountry: string
  version: number
}

export type QueueWhere = {
  stations?: string[]
  statuses?: string[]
  locationIds?: string[]
  carrierServiceIds?: string[]
  cutOffBefore?: string
  number?: string
}

type Choice = { id: string; name: string }

export type QueueAnswer = {
  fulfillmentOrders: { nodes: WorkRow[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
  locations: { nodes: Choice[] }
  carriers: { name: string; services: Choice[] }[]
}

export const queueQuery = graphql<QueueAnswer, { where: QueueWhere; after?: string }>(`
  query WorkQueue($where: FulfillmentOrderWhere, $after: String) {
    fulfillmentOrders(first: 50, after: $after, where: $where) {
      nodes {
        id number orderNumber locationName timeZone status station serviceName cutOffAt releaseAt assignedToName
        openHolds units picked packed short lineCount shipToCountry version
      }
      pageInfo { endCursor hasNextPage }
    }
    locations(first: 100) { nodes { id name } }
    carriers { name services { id name } }
  }
`)
