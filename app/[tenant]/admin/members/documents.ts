import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const createMemberDocument = graphql<AdminAnswer, Variables>(`
  mutation CreateMember($input: CreateMemberInput!) {
    result: createMember(input: $input) {
      __typename
      ... on Member { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const suspendMemberDocument = graphql<AdminAnswer, Variables>(`
  mutation SuspendMember($input: SuspendMemberInput!) {
    result: suspendMember(input: $input) {
      __typename
      ... on Member { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const reinstateMemberDocument = graphql<AdminAnswer, Variables>(`
  mutation ReinstateMember($input: ReinstateMemberInput!) {
    result: reinstateMember(input: $input) {
      __typename
      ... on Member { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const updateMemberDocument = graphql<AdminAnswer, Variables>(`
  mutation UpdateMember($input: UpdateMemberInput!) {
    result: updateMember(input: $input) {
      __typename
      ... on Member { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
