import type { IncomingMessage, ServerResponse } from 'node:http'
import { StringDecoder } from 'node:string_decoder'
import type { ApolloServer } from '@apollo/server'
import type { RequestContext } from '#graphql/context'
import { answerGraphQL, type ContextFor, type RawRequest } from '#graphql/http'
import { limits } from '#graphql/limits'
import { identify } from './identify.ts'

/** One value of a header as the Fetch API would give it. */
function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}

/** The body as text; null as soon as it is larger than allowed (the rest is not read). */
function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8')
    let [text, bytes] = ['', 0]
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > limits.bodyBytes) {
        request.pause()
        resolve(null)
      } else text += decoder.write(chunk)
    })
    request.on('end', () => resolve(text + decoder.end()))
    request.on('error', reject)
    request.on('aborted', () => reject(new Error('the caller went away')))
  })
}

/** Answers /api/graphql on Node's own server, without the detour over Request and Response. */
export function graphqlEndpoint(server: ApolloServer<RequestContext>) {
  return async (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
    const header = (name: string) => headerOf(request, name)
    const contextFor: ContextFor = async () => {
      const credentials = {
        authorization: header('authorization'),
        cookie: header('cookie'),
        tenant: header('x-plumbline-tenant'),
      }
      return { actor: await identify(credentials, requestId), requestId }
    }
    const raw: RawRequest = {
      method: request.method ?? 'GET',
      search: searchOf(request.url ?? ''),
      header,
      body: () => readBody(request),
    }
    const answer = await answerGraphQL(server, raw, contextFor)
    response.statusCode = answer.status
    for (const [name, value] of answer.headers) response.setHeader(name, value)
    response.setHeader('cache-control', 'no-store')
    if (answer.status === 413) response.setHeader('connection', 'close')
    response.end(answer.body)
  }
}

const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '')
