import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { logger } from '#platform/logger'

/** Requests in flight get this long; whoever started us kills after 20 s. */
const patience = 15_000

/** Closes the server to new requests, waits for those in flight, then ends the rest in order. */
export async function stopGracefully(server: Server, rest: readonly (() => Promise<unknown>)[]): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const waited = await Promise.race([closed.then(() => true), sleep(patience, false, { ref: false })])
  if (!waited) {
    logger().warn('requests were still running after 15 s and are cut off')
    server.closeAllConnections()
  }
  for (const end of rest) await end().catch((error: unknown) => logger().warn({ error }, 'ending a part failed'))
}
