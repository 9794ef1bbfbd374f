import { graphql } from '#graphql/documents'

export type CountLine = {
  binId: string
  binCode: string
  variantId: string
  sku: string
  title: string
  counted: number
  expected: number | null
  difference: number | null
  countedAt: string
}

export type CountRow = {
  id: string
  number: string
  status: 'OPEN' | 'CLOSED'
  locationName: string
  note: string | null
  startedAt: string
  closedAt: string | null
  countedByName: string | null
  lineCount: number
  differences: number | null
}

export type CountDetail = CountRow & { locationId: string; version: number; lines: CountLine[] }

export type CountsAnswer = {
  stockCounts: { nodes: CountRow[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
  locations: { nodes: { id: string; name: string }[] }
}

export const countsQuery = graphql<CountsAnswer, { where: object; after?: string }>(`
  query Counts($where: StockCountWhere, $after: String) {
    stockCounts(first: 50, after: $after, where: $where) {
      nodes { id number status locationName note startedAt closedAt countedByName lineCount differences }
      pageInfo { endCursor hasNextPage }
    }
    locations(first: 100) { nodes { id name } }
  }
`)

export const countQuery = graphql<{ node: CountDetail | null }, { id: string }>(`
  query CountPage($id: ID!) {
    node(id: $id) {
      ... on StockCount {
        id number status locationId locationName note startedAt closedAt countedByName lineCount differences version
        lines { binId binCode variantId sku title counted expected difference countedAt }
      }
    }
  }
`)
