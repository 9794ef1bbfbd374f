import type { ImportRunAnswer } from '#components/imports/import-types'
import { graphql } from '#graphql/documents'

type Page = { hasNextPage: boolean; endCursor: string | null }
type ListAnswer = {
  imports: { nodes: readonly ImportRunAnswer[]; pageInfo: Page }
  importProfiles: readonly { key: string; name: string }[]
}
type ListVariables = { where: { statuses: readonly string[] | null; profileKey: string | null }; after: string | null }

export const importsQuery = graphql<ListAnswer, ListVariables>(`
  query Imports($where: ImportWhere, $after: String) {
    imports(where: $where, first: 50, after: $after) {
      nodes {
        id profileKey kind status fileNames received accepted setAside rejected ordersCreated unchanged
        totalBytes stagedBytes error createdAt finishedAt version
      }
      pageInfo { hasNextPage endCursor }
    }
    importProfiles { key name }
  }
`)

export type ProfileAnswer = {
  key: string
  name: string
  description: string
  kind: string
  isBuiltIn: boolean
  files: readonly { role: string; columns: readonly string[]; isOptional: boolean }[]
}
type ChoicesAnswer = {
  importProfiles: readonly ProfileAnswer[]
  channels: { nodes: readonly { code: string; name: string }[] }
  locations: { nodes: readonly { code: string; name: string }[] }
}

export const importChoicesQuery = graphql<ChoicesAnswer>(`
  query ImportChoices {
    importProfiles { key name description kind isBuiltIn files { role columns isOptional } }
    channels(first: 100) { nodes { code name } }
    locations(first: 100) { nodes { code name } }
  }
`)

type Money = { amount: string; currency: string }
export type RejectAnswer = {
  file: string
  line: number
  column: string | null
  value: string | null
  reason: string
  expected: string | null
}
export type RunAnswer = ImportRunAnswer & {
  acceptedTotals: readonly Money[]
  setAsideTotals: readonly { kind: string; rows: number; groups: number; amount: Money | null }[]
  rejects: { nodes: readonly RejectAnswer[]; pageInfo: Page }
}
type OneAnswer = { node: RunAnswer | null; importProfiles: readonly { key: string; name: string }[] }

export const importQuery = graphql<OneAnswer, { id: string; after: string | null }>(`
  query Import($id: ID!, $after: String) {
    node(id: $id) {
      ... on ImportRun {
        id profileKey kind status fileNames received accepted setAside rejected ordersCreated unchanged
        totalBytes stagedBytes error createdAt finishedAt version
        acceptedTotals { amount currency }
        setAsideTotals { kind rows groups amount { amount currency } }
        rejects(first: 50, after: $after) {
          nodes { file line column value reason expected }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
    importProfiles { key name }
  }
`)
