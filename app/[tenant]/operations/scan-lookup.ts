import { graphql } from '#graphql/documents'
import { askApi } from './station-api.ts'

export type ScanMeaning = {
  item: { variantId: string; sku: string; title: string; units: number } | null
  bin: { id: string; code: string } | null
}

const lookup = graphql<
  { scannedItem: ScanMeaning['item']; node: { bin?: ScanMeaning['bin'] } | null },
  { code: string; locationId: string }
>(`
  query ScanMeaning($code: String!, $locationId: ID!) {
    scannedItem(code: $code) { variantId sku title units }
    node(id: $locationId) { ... on Location { bin(code: $code) { id code } } }
  }
`)

/** What a scan means at a location: an item, a bin of it, or neither. Throws when the API cannot be reached. */
export async function meaningOf(tenant: string, locationId: string, code: string): Promise<ScanMeaning> {
  const { scannedItem, node } = await askApi(tenant, lookup, { code, locationId })
  return { item: scannedItem, bin: node?.bin ?? null }
}
