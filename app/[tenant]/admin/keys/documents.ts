import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const createApiKeyDocument = graphql<AdminAnswer, Variables>(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    result: createApiKey(input: $input) {
      __typename
      ... on NewApiKey { key apiKey { id } }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const revokeApiKeyDocument = graphql<AdminAnswer, Variables>(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    result: revokeApiKey(input: $input) {
      __typename
      ... on ApiKey { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
