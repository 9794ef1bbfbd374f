import type { ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import { refusalMessage } from '#messages/en'
import type { Fault } from '#platform/faults'
import { requestLog } from '#platform/logger'
import { isRefusal } from '#platform/refusal'
import { sqlStateOf } from '#platform/retry'
import type { RequestContext } from './context.ts'
import { type ErrorCode, errorCodes } from './errors.ts'

const byApollo: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_INPUT',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_INPUT',
}

const isKnown = (code: unknown): code is ErrorCode => errorCodes.some((known) => known === code)

/** Our faults carry a code; another copy of the class may have made them, so the class is not asked. */
const isFault = (error: unknown): error is Fault =>
  error instanceof Error && 'retryAfterSeconds' in error && 'code' in error && isKnown(error.code)

/** What a caller is told of an error: a code of the list and words; of anything unexpected only that it happened. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { message, locations, path } = formatted
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  const error = unwrapResolverError(thrown)
  if (isFault(error)) {
    const retry = error.retryAfterSeconds === null ? {} : { retryAfterSeconds: error.retryAfterSeconds }
    return { message: error.message, ...place, extensions: { code: error.code, ...retry } }
  }
  if (isRefusal(error)) {
    const issues = 'issues' in error ? { issues: error.issues } : {}
    const words = refusalMessage(error.code, error.facts)
    return { message: words, ...place, extensions: { code: codeOf(error.code), ...issues } }
  }
  if (isUnstorableText(error)) {
    const words = 'The input holds a NUL character or half a character, which cannot be stored.'
    return { message: words, ...place, extensions: { code: 'BAD_INPUT' } }
  }
  const { code, limit, http: _http, stacktrace: _stacktrace, ...facts } = formatted.extensions ?? {}
  if (facts.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') {
    const words = 'The query asks for too many fields through its fragments. Ask in several requests.'
    return { message: words, ...place, extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'SELECTIONS' } }
  }
  if (limit) return { message, ...place, extensions: { code: 'QUERY_TOO_COMPLEX', limit } }
  if (isKnown(code)) return { message, ...place, extensions: { ...facts, code } }
  if (message.startsWith('Syntax Error: Document contains more')) {
    return { message, ...place, extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'TOKENS' } }
  }
  const known = byApollo[String(code)]
  if (known) return { message, ...place, extensions: { ...facts, code: known } }
  return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL' } }
}

/** NUL characters and halves of characters, which the database keeps out of text and JSON. */
function isUnstorableText(error: unknown): boolean {
  const state = sqlStateOf(error)
  const isJson = error instanceof Error && error.message.includes('type json')
  return state === '22021' || state === '22P05' || (state === '22P02' && isJson)
}

const codeOf = (refusal: string): ErrorCode => (isKnown(refusal) ? refusal : 'BAD_INPUT')

/** Adds the request's id to what a caller is told of an unexpected error, and writes the whole error to the log under it. */
export const tellRequestId: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) {
        const told = formatError(error.toJSON(), error)
        if (told.extensions?.code === 'INTERNAL') {
          requestLog(contextValue.requestId).error(
            { error: unwrapResolverError(error), path: error.path?.join('.') },
            'graphql',
          )
        }
      }
    },
    async willSendResponse({ response, contextValue }) {
      if (response.body.kind !== 'single') return
      const { errors } = response.body.singleResult
      if (!errors) return
      response.body.singleResult.errors = errors.map((error) =>
        error.extensions?.code === 'INTERNAL'
          ? { ...error, extensions: { ...error.extensions, requestId: contextValue.requestId } }
          : error,
      )
    },
  }),
}
