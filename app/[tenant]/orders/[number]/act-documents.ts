import { graphql } from '#graphql/documents'
import type { ActAnswer } from '../run-act.ts'

type Variables = { input: Record<string, unknown> }

export const holdDocument = graphql<ActAnswer, Variables>(`
  mutation HoldOrder($input: HoldOrderInput!) {
    result: holdOrder(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const releaseDocument = graphql<ActAnswer, Variables>(`
  mutation ReleaseHold($input: ReleaseHoldInput!) {
    result: releaseHold(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const confirmDocument = graphql<ActAnswer, Variables>(`
  mutation ConfirmOrder($input: ConfirmOrderInput!) {
    result: confirmOrder(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const addressDocument = graphql<ActAnswer, Variables>(`
  mutation ChangeOrderAddress($input: ChangeOrderAddressInput!) {
    result: changeOrderAddress(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const cancelDocument = graphql<ActAnswer, Variables>(`
  mutation CancelOrder($input: CancelOrderInput!) {
    result: cancelOrder(input: $input) {
      __typename
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
