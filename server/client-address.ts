import type { IncomingMessage } from 'node:http'
import { env } from '#platform/env'

/**
 * Where a request came from, for throttling. Each trusted proxy adds one address to the end of X-Forwarded-For; what
 * stands before those was sent by the caller and is not believed.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies = env().TRUSTED_PROXIES,
): string {
  const direct = (request.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '')
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().flatMap((line) => line.split(','))
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  return told || direct
}
