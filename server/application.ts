import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { env } from '#platform/env'
import { newId } from '#platform/ids'
import { requestLog } from '#platform/logger'
import { clientAddress } from './client-address.ts'
import { answerFiles } from './file-endpoint.ts'
import { observe } from './observe.ts'
import { answerHealth, answerMetrics, answerReadiness } from './operations-endpoints.ts'
import { answerRejects, isRejectsPath } from './rejects-endpoint.ts'
import { contentSecurityPolicy, makeNonce, securityHeaders } from './security-headers.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<void>

export interface Parts {
  readonly graphql: Answer
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly isStopping: () => boolean
  /** Origins that a sign-in form may lead to, beside ours. */
  readonly formTargets: readonly string[]
}

/** What only this server may say to what runs inside it; whoever sends it from outside is not believed. */
const ownHeaders = [
  'x-request-id',
  'x-nonce',
  'x-client-address',
  'content-security-policy',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-middleware-subrequest',
]

/** The HTTP server of the product: GraphQL, files, health and metrics answered here, everything else by the pages. */
export function makeApplication({ graphql, pages, isStopping, formTargets }: Parts): Server {
  const isDevelopment = env().NODE_ENV === 'development'
  const isHttps = env().NEXTAUTH_URL.startsWith('https:')
  const fixedHeaders = securityHeaders(isHttps)

  function prepare(request: IncomingMessage, response: ServerResponse, requestId: string): void {
    const address = clientAddress(request)
    for (const name of ownHeaders) delete request.headers[name]
    request.headers['x-client-address'] = address
    request.headers['x-request-id'] = requestId
    request.headers['x-request-path'] = request.url
    request.headers['x-forwarded-proto'] = isHttps ? 'https' : 'http'
    response.setHeader('x-request-id', requestId)
    for (const [name, value] of fixedHeaders) response.setHeader(name, value)
  }

  /** Next reads the nonce from the policy on the request, and stamps it on every script that it writes. */
  async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const nonce = makeNonce()
    const policy = contentSecurityPolicy(nonce, isDevelopment, formTargets)
    request.headers['content-security-policy'] = policy
    request.headers['x-nonce'] = nonce
    response.setHeader('content-security-policy', policy)
    await pages(request, response)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = newId()
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    observe(request, response, path, requestId)
    prepare(request, response, requestId)
    if (isStopping()) response.setHeader('connection', 'close')
    try {
      if (path === '/api/graphql') await graphql(request, response, requestId)
      else if (path === '/api/files') await answerFiles(request, response, requestId)
      else if (isRejectsPath(path)) await answerRejects(request, response, path, requestId)
      else if (path === '/healthz') answerHealth(response)
      else if (path === '/readyz') await answerReadiness(response, isStopping())
      else if (path === '/metrics') await answerMetrics(request, response)
      else await answerPage(request, response)
    } catch (error) {
      fail(response, requestId, error)
    }
  }
  return createServer((request, response) => void answer(request, response))
}

function fail(response: ServerResponse, requestId: string, error: unknown): void {
  requestLog(requestId).error({ error }, 'request failed')
  if (response.headersSent) return void response.destroy()
  response.statusCode = 500
  response.setHeader('content-type', 'application/json; charset=utf-8')
  const message = 'Something went wrong on our side.'
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'INTERNAL', requestId } }] }))
}
