import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { RequestContext } from './context.ts'
import { costLimit, introspectionForSignedIn, limitRules, limits } from './limits.ts'
import { formatError, tellRequestId } from './masking.ts'

/** The GraphQL server of this process, with every limit on. Start it before the first request. */
export const makeGraphQLServer = (schema: GraphQLSchema): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    // The handler checks it, for callers with a session only: keys are not sent by browsers on their own.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens, noLocation: false },
    maxRecursiveSelections: limits.recursiveSelections,
    validationRules: [...limitRules],
    validationOptions: { maxErrors: 20 },
    formatError,
    plugins: [
      introspectionForSignedIn,
      costLimit(schema),
      tellRequestId,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
