import { type ApolloServer, type ContextThunk, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'
import { newId } from '#platform/ids'
import type { RequestContext } from './context.ts'
import { type ErrorCode, requestError } from './errors.ts'
import { limits } from './limits.ts'

/** A request as it came, before its body was understood. */
export interface RawRequest {
  readonly method: string
  /** The query string with its question mark, or empty. */
  readonly search: string
  readonly header: (name: string) => string | null
  /** The body as text; null when it is larger than allowed. */
  readonly body: () => Promise<string | null>
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Iterable<readonly [string, string]>
  readonly body: string
}

/** Who asks, from the request's headers. */
export type ContextFor = (request: RawRequest) => Promise<RequestContext>

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token[=.]/
const simple = new Set(['', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])
const mediaType = (value: string | null): string => (value ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/**
 * A browser sends the session's cookie to us from any page. What such a page cannot do without our leave is set a
 * content type of JSON or a header of its own: one of them must be there.
 */
function mayBeForged(request: RawRequest): boolean {
  if (request.header('authorization') || !sessionCookie.test(request.header('cookie') ?? '')) return false
  if (request.header('apollo-require-preflight') || request.header('x-apollo-operation-name')) return false
  return simple.has(mediaType(request.header('content-type')))
}

function refused(code: ErrorCode, status: number, message: string, headers: [string, string][] = []): RawAnswer {
  const { code: shown } = requestError(code, message).extensions
  const body = JSON.stringify({ errors: [{ message, extensions: { code: shown } }] })
  return { status, headers: [['content-type', 'application/json; charset=utf-8'], ...headers], body }
}

type Body = { readonly parsed: unknown } | { readonly refusal: RawAnswer }

async function bodyOf(request: RawRequest): Promise<Body> {
  if (request.method !== 'POST') return { parsed: '' }
  if (mediaType(request.header('content-type')) !== 'application/json') {
    const message = 'Send the request as JSON, with "content-type: application/json".'
    return { refusal: refused('BAD_INPUT', 415, message) }
  }
  const text = await request.body()
  if (text === null) {
    return { refusal: refused('BAD_INPUT', 413, `The request is larger than ${limits.bodyBytes} bytes.`) }
  }
  try {
    return { parsed: JSON.parse(text) }
  } catch {
    return { refusal: refused('BAD_INPUT', 400, text ? 'The request is not valid JSON.' : 'The request is empty.') }
  }
}

/** Answers one GraphQL request over HTTP, whatever kind of server it came through. */
export async function answerGraphQL(
  server: ApolloServer<RequestContext>,
  request: RawRequest,
  contextFor: ContextFor,
): Promise<RawAnswer> {
  if (request.method !== 'GET' && request.method !== 'POST') {
    return refused('BAD_INPUT', 405, 'Use GET for queries, POST for anything.', [['allow', 'GET, POST']])
  }
  if (mayBeForged(request)) {
    const message = 'Send "content-type: application/json" or an "apollo-require-preflight" header with the session.'
    return refused('BAD_INPUT', 400, message)
  }
  const body = await bodyOf(request)
  if ('refusal' in body) return body.refusal
  const headers = new HeaderMap()
  for (const name of ['accept', 'content-type', 'x-apollo-operation-name']) {
    const value = request.header(name)
    if (value !== null) headers.set(name, value)
  }
  const context: ContextThunk<RequestContext> = () => contextFor(request)
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: request.search, body: body.parsed },
    context,
  })
  return { status: answer.status ?? 200, headers: answer.headers, body: await textOf(answer.body) }
}

async function textOf(body: HTTPGraphQLResponse['body']): Promise<string> {
  if (body.kind === 'complete') return body.string
  let text = ''
  for await (const chunk of body.asyncIterator) text += chunk
  return text
}

const nobody: ContextFor = async () => ({ actor: null, requestId: newId() })

/** A handler for anything that speaks `Request` and `Response`: tests, Next, edge servers. */
export function createGraphQLHandler(
  server: ApolloServer<RequestContext>,
  contextFor: ContextFor = nobody,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const raw: RawRequest = {
      method: request.method,
      search: new URL(request.url).search,
      header: (name) => request.headers.get(name),
      body: () => readLimited(request),
    }
    const { status, headers, body } = await answerGraphQL(server, raw, contextFor)
    return new Response(body, { status, headers: [...headers].map(([name, value]): [string, string] => [name, value]) })
  }
}

/** The body as text, given up as soon as it is larger than allowed. */
async function readLimited(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.bodyBytes) return null
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limits.bodyBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
