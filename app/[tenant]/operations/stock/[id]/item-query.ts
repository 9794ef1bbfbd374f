import { graphql } from '#graphql/documents'
import { execute } from '#graphql/execute'
import type { Actor } from '#platform/actor'
import type { Level } from '../stock-query.ts'

export type BinRow = {
  binId: string
  binCode: string
  purpose: string
  locationId: string
  condition: 'SELLABLE' | 'QUALITY_HOLD' | 'DAMAGED' | 'EXPIRED'
  quantity: number
}

type Place = { locationCode: string; binCode: string | null; condition: string | null }

export type Movement = {
  id: string
  kind: string
  quantity: number
  from: Place | null
  to: Place | null
  cause: { type: string; id: string; number: string } | null
  reason: string | null
  note: string | null
  actorName: string | null
  at: string
}

export type Availability = {
  on: string
  available: number
  terms: {
    kind: string
    quantity: number
    locationName: string | null
    transferNumber: string | null
    from: string | null
  }[]
}

type Variant = {
  id: string
  sku: string
  title: string
  unit: string
  heldReason: string | null
  barcodes: { value: string; factor: number }[]
}
export type Reason = { activity: string; code: string; label: string }
export type Channel = { id: string; name: string }

export type ItemAnswer = {
  variant: Variant | null
  stockLevels: { nodes: Level[] }
  binStock: { nodes: BinRow[] }
  stockMovements: { nodes: Movement[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
  channels: { nodes: Channel[] }
  reasonCodes: Reason[]
}

const itemQuery = graphql<ItemAnswer, { id: string; ids: string[]; after?: string }>(`
  query StockItem($id: ID!, $ids: [ID!], $after: String) {
    variant: node(id: $id) { ... on Variant { id sku title unit heldReason barcodes { value factor } } }
    stockLevels(first: 100, where: { variantIds: $ids }) {
      nodes { variantId sku title unit locationId locationName onHand sellable reserved safetyStock available updatedAt }
    }
    binStock(first: 100, where: { variantIds: $ids }) { nodes { binId binCode purpose locationId condition quantity } }
    stockMovements(first: 25, after: $after, where: { variantIds: $ids }) {
      nodes {
        id kind quantity reason note actorName at
        from { locationCode binCode condition }
        to { locationCode binCode condition }
        cause { type id number }
      }
      pageInfo { endCursor hasNextPage }
    }
    channels(first: 20) { nodes { id name } }
    reasonCodes(activities: [STOCK_ADJUSTMENT, STOCK_DAMAGE]) { activity code label }
  }
`)

const availabilityQuery = graphql<{ availability: Availability | null }, { variantId: string; channelId: string }>(`
  query StockAvailability($variantId: ID!, $channelId: ID!) {
    availability(variantId: $variantId, channelId: $channelId) {
      on available terms { kind quantity locationName transferNumber from }
    }
  }
`)

/** An item's stock with its ledger, and what one channel may promise of it. Null when there is no such item. */
export async function findItem(actor: Actor, id: string, channelId: string | undefined, after: string | undefined) {
  const item = await execute(actor, itemQuery, { id, ids: [id], after })
  if (!item.variant?.sku) return null
  const channel = item.channels.nodes.find((one) => one.id === channelId) ?? item.channels.nodes[0]
  const { availability } = channel
    ? await execute(actor, availabilityQuery, { variantId: id, channelId: channel.id })
    : { availability: null }
  return { ...item, variant: item.variant, channel, availability }
}
