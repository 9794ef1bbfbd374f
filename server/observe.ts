import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestLog } from '#platform/logger'
import { metrics } from '#platform/metrics'

const quiet = new Set(['health', 'asset'])

/** A name of few values for a path, so that metrics stay small. */
export function routeOf(path: string): string {
  if (path === '/api/graphql') return 'graphql'
  if (path === '/api/files' || path.endsWith('/rejects.csv')) return 'files'
  if (path === '/healthz' || path === '/readyz' || path === '/metrics') return 'health'
  if (path.startsWith('/_next/') || /\.[a-z0-9]{2,5}$/i.test(path)) return 'asset'
  return path.startsWith('/api/') ? 'api' : 'page'
}

/** Measures and logs a request when its answer is sent: one line, no query string, nothing personal. */
export function observe(request: IncomingMessage, response: ServerResponse, path: string, requestId: string): void {
  const started = performance.now()
  const route = routeOf(path)
  response.once('close', () => {
    const seconds = (performance.now() - started) / 1000
    const status = response.writableFinished ? response.statusCode : 499
    metrics().requests.observe({ route, status: String(status) }, seconds)
    if (quiet.has(route) && status < 500) return
    const line = { route, method: request.method, path, status, ms: Math.round(seconds * 1000) }
    requestLog(requestId)[status >= 500 ? 'error' : 'info'](line, 'request')
  })
}
