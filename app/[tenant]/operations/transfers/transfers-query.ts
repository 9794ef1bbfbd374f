import { graphql } from '#graphql/documents'

export type TransferLine = {
  variantId: string
  sku: string
  title: string
  requested: number
  shipped: number
  received: number
  differenceReason: string | null
}

export type Transfer = {
  id: string
  number: string
  status: 'REQUESTED' | 'SHIPPED' | 'RECEIVED' | 'CANCELLED'
  fromLocationId: string
  fromLocationName: string | null
  toLocationId: string
  toLocationName: string | null
  note: string | null
  requestedAt: string
  requestedByName: string | null
  shippedAt: string | null
  receivedAt: string | null
  version: number
  lines: TransferLine[]
}

export type TransfersAnswer = {
  transfers: { nodes: Transfer[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
  locations: { nodes: { id: string; name: string }[] }
}

export const transfersQuery = graphql<TransfersAnswer, { where: object; after?: string }>(`
  query Transfers($where: TransferWhere, $after: String) {
    transfers(first: 50, after: $after, where: $where) {
      nodes {
        id number status fromLocationId fromLocationName toLocationId toLocationName note requestedAt requestedByName
        shippedAt receivedAt version
        lines { variantId sku title requested shipped received differenceReason }
      }
      pageInfo { endCursor hasNextPage }
    }
    locations(first: 100) { nodes { id name } }
  }
`)

type Reason = { code: string; label: string }

export const transferQuery = graphql<{ node: Transfer | null; reasonCodes: Reason[] }, { id: string }>(`
  query TransferPage($id: ID!) {
    node(id: $id) {
      ... on TransferOrder {
        id number status fromLocationId fromLocationName toLocationId toLocationName note requestedAt requestedByName
        shippedAt receivedAt version
        lines { variantId sku title requested shipped received differenceReason }
      }
    }
    reasonCodes(activities: [TRANSFER_DIFFERENCE]) { code label }
  }
`)

export type Held = { variantId: string; binId: string; binCode: string; purpose: string; quantity: number }

/** What the bins of the sending location hold of a transfer's items. */
export const heldQuery = graphql<{ binStock: { nodes: Held[] } }, { locationId: string; variantIds: string[] }>(`
  query HeldForTransfer($locationId: ID!, $variantIds: [ID!]) {
    binStock(first: 100, where: { locationId: $locationId, variantIds: $variantIds, conditions: [SELLABLE] }) {
      nodes { variantId binId binCode purpose quantity }
    }
  }
`)
