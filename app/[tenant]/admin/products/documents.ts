import { graphql } from '#graphql/documents'
import type { AdminAnswer } from '../submit-act.ts'

type Variables = { input: Record<string, unknown> }

export const createProductDocument = graphql<AdminAnswer, Variables>(`
  mutation CreateProduct($input: CreateProductInput!) {
    result: createProduct(input: $input) {
      __typename
      ... on Product { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const updateProductDocument = graphql<AdminAnswer, Variables>(`
  mutation UpdateProduct($input: UpdateProductInput!) {
    result: updateProduct(input: $input) {
      __typename
      ... on Product { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const addVariantDocument = graphql<AdminAnswer, Variables>(`
  mutation AddVariant($input: AddVariantInput!) {
    result: addVariant(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const updateVariantDocument = graphql<AdminAnswer, Variables>(`
  mutation UpdateVariant($input: UpdateVariantInput!) {
    result: updateVariant(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const activateProductDocument = graphql<AdminAnswer, Variables>(`
  mutation ActivateProduct($input: ActivateProductInput!) {
    result: activateProduct(input: $input) {
      __typename
      ... on Product { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const discontinueProductDocument = graphql<AdminAnswer, Variables>(`
  mutation DiscontinueProduct($input: DiscontinueProductInput!) {
    result: discontinueProduct(input: $input) {
      __typename
      ... on Product { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const archiveProductDocument = graphql<AdminAnswer, Variables>(`
  mutation ArchiveProduct($input: ArchiveProductInput!) {
    result: archiveProduct(input: $input) {
      __typename
      ... on Product { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const restoreProductDocument = graphql<AdminAnswer, Variables>(`
  mutation RestoreProduct($input: RestoreProductInput!) {
    result: restoreProduct(input: $input) {
      __typename
      ... on Product { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const holdVariantDocument = graphql<AdminAnswer, Variables>(`
  mutation HoldVariant($input: HoldVariantInput!) {
    result: holdVariant(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const releaseVariantDocument = graphql<AdminAnswer, Variables>(`
  mutation ReleaseVariant($input: ReleaseVariantInput!) {
    result: releaseVariant(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const addBarcodeDocument = graphql<AdminAnswer, Variables>(`
  mutation AddBarcode($input: AddBarcodeInput!) {
    result: addBarcode(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const removeBarcodeDocument = graphql<AdminAnswer, Variables>(`
  mutation RemoveBarcode($input: RemoveBarcodeInput!) {
    result: removeBarcode(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)

export const defineKitDocument = graphql<AdminAnswer, Variables>(`
  mutation DefineKit($input: DefineKitInput!) {
    result: defineKit(input: $input) {
      __typename
      ... on Variant { id }
      ... on Rehearsal { changes { object field before after } events { type data } approval { requiredRole reason } }
      ... on InvalidInput { issues { path message } }
      ... on Refusal { code message }
    }
  }
`)
