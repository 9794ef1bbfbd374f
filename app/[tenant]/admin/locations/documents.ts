import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const closeLocationDocument = graphql<AdminAnswer, Variables>(`
  mutation CloseLocation($input: CloseLocationInput!) {
    result: closeLocation(input: $input) {
      __typename
      ... on Location { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const openLocationDocument = graphql<AdminAnswer, Variables>(`
  mutation OpenLocation($input: OpenLocationInput!) {
    result: openLocation(input: $input) {
      __typename
      ... on Location { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const updateLocationDocument = graphql<AdminAnswer, Variables>(`
  mutation UpdateLocation($input: UpdateLocationInput!) {
    result: updateLocation(input: $input) {
      __typename
      ... on Location { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
