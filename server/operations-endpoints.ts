import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIPv4 } from 'node:net'
import { readiness } from '#platform/health'
import { metrics } from '#platform/metrics'

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(JSON.stringify(body))
}

/** /healthz: the process lives and its event loop turns. Nothing else is asked, so that a slow database restarts nobody. */
export const answerHealth = (response: ServerResponse): void => answerJson(response, 200, { status: 'alive' })

/** /readyz: requests may be sent here; 503 while the database does not answer or the process is ending. */
export async function answerReadiness(response: ServerResponse, isStopping: boolean): Promise<void> {
  const { isReady, checks } = await readiness()
  const status = isStopping ? 'stopping' : isReady ? 'ready' : 'not ready'
  answerJson(response, isReady && !isStopping ? 200 : 503, { status, checks })
}

const privateAddress = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/

/** Whether a request came straight from this machine or its private network, past no proxy. */
function isFromInside(request: IncomingMessage): boolean {
  if (request.headers['x-forwarded-for'] || request.headers.forwarded) return false
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return isIPv4(address) ? privateAddress.test(address) : address === '::1' || /^f[cd]/i.test(address)
}

/** /metrics in Prometheus form, for collectors of the same network only; others are told that it does not exist. */
export async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromInside(request)) return answerJson(response, 404, { status: 'not found' })
  response.setHeader('content-type', metrics().registry.contentType)
  response.end(await metrics().registry.metrics())
}
