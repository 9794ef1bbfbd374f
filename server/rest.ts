import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Actor, may } from '#platform/actor'
import { Fault, forbidden, unauthenticated } from '#platform/faults'
import type { Permission } from '#platform/permissions'
import { identify } from './identify.ts'

/** A request that is answered with a status and words, in the form in which GraphQL tells errors. */
export class RestRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const statusOf: Readonly<Partial<Record<string, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, THROTTLED: 429 }

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(JSON.stringify(body))
}

/** Runs an endpoint; what it refuses is told with its code and the request's id, anything else is left to the caller. */
export async function answerRest(
  response: ServerResponse,
  requestId: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isTold = error instanceof RestRefusal || error instanceof Fault
    if (!isTold || response.headersSent) throw error
    const status = error instanceof RestRefusal ? error.status : (statusOf[error.code] ?? 503)
    // What was not read of the request is not waited for.
    response.setHeader('connection', 'close')
    answerJson(response, status, { errors: [{ message: error.message, extensions: { code: error.code, requestId } }] })
  }
}

const one = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? (value[0] ?? null) : (value ?? null)

/**
 * Who asks, holding the permission. Somebody with a session names the tenant in a header, which no form of another site
 * can send; so that a session alone changes nothing.
 */
export async function permitted(request: IncomingMessage, requestId: string, permission: Permission): Promise<Actor> {
  const authorization = one(request.headers.authorization)
  const tenant = one(request.headers['x-plumbline-tenant'])
  if (!authorization && !tenant && request.method !== 'GET')
    throw new RestRefusal(400, 'BAD_INPUT', 'Send an "x-plumbline-tenant" header with the session.')
  const actor = await identify({ authorization, cookie: one(request.headers.cookie), tenant }, requestId)
  if (!actor) throw unauthenticated()
  if (!may(actor, permission)) throw forbidden(permission)
  return actor
}

/** The parameters of the request's address. */
export const parametersOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '/', 'http://localhost').searchParams
