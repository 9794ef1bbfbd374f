import { graphql } from '#graphql/documents'

export type CutOffAnswer = { weekday: number; localTime: string; carrierService: { name: string } }
export type LocationAnswer = {
  id: string
  code: string
  name: string
  type: string
  status: string
  closedReason: string | null
  closedUntil: string | null
  address: { city: string | null; country: string }
  timeZone: string
  regionsServed: readonly string[]
  dailyCapacity: number | null
  priority: number
  cutOffs: readonly CutOffAnswer[]
  bins: { nodes: readonly { code: string }[]; pageInfo: { hasNextPage: boolean } }
  version: number
}

export const locationsQuery = graphql<{ locations: { nodes: readonly LocationAnswer[] } }>(`
  query AdminLocations {
    locations(first: 20) {
      nodes {
        id code name type status closedReason closedUntil address { city country } timeZone regionsServed dailyCapacity priority version
        cutOffs { weekday localTime carrierService { name } }
        bins(first: 8) { nodes { code } pageInfo { hasNextPage } }
      }
    }
  }
`)
