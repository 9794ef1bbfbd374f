import type { ApolloServerPlugin } from '@apollo/server'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql'
import type { RequestContext } from './context.ts'
import { requestError } from './errors.ts'

/** What one request may ask for. A full order page costs about 600 and is 8 deep; the introspection query is 13 deep. */
export const limits = {
  depth: 14,
  aliases: 30,
  directives: 30,
  tokens: 4_000,
  cost: 20_000,
  recursiveSelections: 20_000,
  bodyBytes: 1_000_000,
} as const

/** Reports a limit that the document breaks, so that validation fails with it (`formatError` reads `limit`). */
const beyond = (limit: string, message: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => context?.reportError(new GraphQLError(message, { extensions: { limit } })),
  ],
})

/** Depth, aliases and directives, refused while the document is validated. */
export const limitRules: readonly ValidationRule[] = new ApolloArmor({
  maxDepth: {
    n: limits.depth,
    ignoreIntrospection: false,
    ...beyond('DEPTH', `The query is more than ${limits.depth} levels deep. Ask in several requests.`),
  },
  maxAliases: {
    n: limits.aliases,
    allowList: [],
    ...beyond('ALIASES', `The query has more than ${limits.aliases} aliases. Ask in several requests.`),
  },
  maxDirectives: {
    n: limits.directives,
    ...beyond('DIRECTIVES', `The query has more than ${limits.directives} directives.`),
  },
  // Tokens are limited by the parser; cost by the schema's own figures below.
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
}).protect().validationRules

/** What the query would cost, lists multiplied by their page size: refused before any resolver runs. */
export function costLimit(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operationName, request, contextValue }) {
        const ctx: object = contextValue
        const query = only(document, operationName)
        const { complexity } = complexityFromQuery(query, { schema, ctx, variables: request.variables ?? {} })
        if (complexity <= limits.cost) return
        const message = `The query would cost ${complexity}; at most ${limits.cost} is allowed. Ask for fewer rows or fields.`
        throw requestError('QUERY_TOO_COMPLEX', message, { cost: complexity, maximum: limits.cost })
      },
    }),
  }
}

/** The document with the one operation that will run. */
function only(document: DocumentNode, operationName: string | null): DocumentNode {
  const operations = document.definitions.filter((each) => each.kind === 'OperationDefinition')
  if (operations.length <= 1) return document
  const others = operations.filter((each) => each.name?.value !== operationName)
  return {
    ...document,
    definitions: document.definitions.filter((each) => !others.includes(each as OperationDefinitionNode)),
  }
}

/** The shape of the schema is told to those who signed in only. */
export const introspectionForSignedIn: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ document, contextValue }) {
      if (contextValue.actor === null && asksForSchema(document)) {
        throw requestError('UNAUTHENTICATED', 'Sign in, or send an API key, to read the schema.')
      }
    },
  }),
}

function asksForSchema(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field({ name }) {
      found ||= name.value === '__schema' || name.value === '__type'
    },
  })
  return found
}
