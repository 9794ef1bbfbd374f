import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const pauseChannelDocument = graphql<AdminAnswer, Variables>(`
  mutation PauseChannel($input: PauseChannelInput!) {
    result: pauseChannel(input: $input) {
      __typename
      ... on Channel { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const resumeChannelDocument = graphql<AdminAnswer, Variables>(`
  mutation ResumeChannel($input: ResumeChannelInput!) {
    result: resumeChannel(input: $input) {
      __typename
      ... on Channel { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
