/** A query or mutation of a page, with the types of its answer and variables written beside it. */
export interface TypedDocument<Answer, Variables> {
  readonly source: string
  /** Never set: carries the types. */
  readonly types?: (variables: Variables) => Answer
}

/**
 * Marks a GraphQL document of a page: `graphql<Answer, Variables>(`query … { … }`)`.
 * A test (tests/graphql/documents.test.ts) finds every call in app/ and proves the document against the schema.
 */
export const graphql = <Answer, Variables = Record<string, never>>(
  source: string,
): TypedDocument<Answer, Variables> => ({
  source,
})
