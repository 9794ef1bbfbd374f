import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const disableCarrierServiceDocument = graphql<AdminAnswer, Variables>(`
  mutation DisableCarrierService($input: DisableCarrierServiceInput!) {
    result: disableCarrierService(input: $input) {
      __typename
      ... on CarrierService { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const enableCarrierServiceDocument = graphql<AdminAnswer, Variables>(`
  mutation EnableCarrierService($input: EnableCarrierServiceInput!) {
    result: enableCarrierService(input: $input) {
      __typename
      ... on CarrierService { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
