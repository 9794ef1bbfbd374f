import { graphql } from '#graphql/documents'

export type Level = {
  variantId: string
  sku: string
  title: string
  unit: string
  locationId: string
  locationName: string
  onHand: number
  sellable: number
  reserved: number
  safetyStock: number
  available: number
  updatedAt: string
}

export type StockWhere = {
  search?: string
  locationIds?: string[]
  variantIds?: string[]
  isBelowSafety?: boolean
  isOnHand?: boolean
}

export type StockAnswer = {
  stockLevels: { nodes: Level[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
  locations: { nodes: { id: string; name: string }[] }
}

export const stockQuery = graphql<StockAnswer, { where: StockWhere; after?: string }>(`
  query Stock($where: StockLevelWhere, $after: String) {
    stockLevels(first: 50, after: $after, where: $where) {
      nodes { variantId sku title unit locationId locationName onHand sellable reserved safetyStock available updatedAt }
      pageInfo { endCursor hasNextPage }
    }
    locations(first: 100) { nodes { id name } }
  }
`)
