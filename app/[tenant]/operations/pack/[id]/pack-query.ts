import { graphql } from '#graphql/documents'
import type { PackLine } from '#modules/fulfillment/pack-station.rules'

export type PackTask = {
  number: string
  orderNumber: string
  status: string
  locationName: string
  cutOffAt: string | null
  serviceName: string | null
  note: string | null
  openHolds: number
  version: number
  lines: PackLine[]
  procedure: { key: string; title: string; kind: string; isRequired: boolean }[]
}

export const packTaskQuery = graphql<{ stationTask: PackTask | null }, { id: string }>(`
  query PackTask($id: ID!) {
    stationTask(fulfillmentOrderId: $id) {
      number orderNumber status locationName cutOffAt serviceName note openHolds version
      lines { lineId sku title weightGrams quantity picked packed shipped short cancelled barcodes { value factor } }
      procedure { key title kind isRequired }
    }
  }
`)
