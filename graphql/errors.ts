import { GraphQLError } from 'graphql'

/** The codes under `extensions.code` of a top-level error, complete. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_INPUT',
  'NOT_FOUND',
  'STALE_VERSION',
  'IDEMPOTENCY_CONFLICT',
  'QUERY_TOO_COMPLEX',
  'THROTTLED',
  'OVERLOADED',
  'INTERNAL',
] as const
export type ErrorCode = (typeof errorCodes)[number]

const httpStatus: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  STALE_VERSION: 409,
  IDEMPOTENCY_CONFLICT: 409,
  QUERY_TOO_COMPLEX: 400,
  THROTTLED: 429,
  OVERLOADED: 503,
  INTERNAL: 500,
}

/** An error of one field: the rest of the answer stands, and so does status 200. */
export const fieldError = (code: ErrorCode, message: string, facts: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { ...facts, code } })

/** An error of the whole request, told before anything was executed, with the HTTP status that goes with its code. */
export const requestError = (code: ErrorCode, message: string, facts: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { ...facts, code, http: { status: httpStatus[code] } } })
