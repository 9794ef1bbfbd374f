import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const startImportDocument = graphql<AdminAnswer, Variables>(`
  mutation StartImport($input: StartImportInput!) {
    result: startImport(input: $input) {
      __typename
      ... on ImportRun { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const cancelImportDocument = graphql<AdminAnswer, Variables>(`
  mutation CancelImport($input: CancelImportInput!) {
    result: cancelImport(input: $input) {
      __typename
      ... on ImportRun { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
