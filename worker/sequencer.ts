import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { exportSealHeads } from '#modules/events/seal-heads'
import { sequenceEvents } from '#modules/events/sequence-events'
import { clockNow } from '#platform/clock'
import { namedPool } from '#platform/database'
import { env } from '#platform/env'
import { logger } from '#platform/logger'
import { metrics } from '#platform/metrics'

const pollMilliseconds = 500
const pauseAfterFailure = 2_000
const exportEvery = 3_600_000

/**
 * Keeps giving events their positions until told to stop: woken by each commit, and by a poll in case a notice was lost.
 * Exports the seal heads hourly. A broken connection is replaced; nothing is lost because pending events are rows.
 */
export async function runSequencer(signal: AbortSignal): Promise<void> {
  const pool = namedPool('sequencer', env().SEQUENCER_DATABASE_URL, 2)
  let exportedAt = 0
  while (!signal.aborted) {
    const client = await pool.connect().catch(() => null)
    if (!client) {
      await sleep(pauseAfterFailure, undefined, { signal }).catch(() => undefined)
      continue
    }
    try {
      exportedAt = await sequenceUntilBroken(client, signal, exportedAt)
      client.release()
    } catch (error) {
      logger().warn({ error: String(error) }, 'the sequencer lost its connection and takes a new one')
      client.release(true)
      await sleep(pauseAfterFailure, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function sequenceUntilBroken(client: pg.PoolClient, signal: AbortSignal, lastExport: number): Promise<number> {
  const awake = waker(client, signal)
  await client.query('LISTEN plumbline_events')
  let exportedAt = lastExport
  while (!signal.aborted) {
    const placed = await sequenceEvents(client, clockNow())
    if (placed > 0) metrics().sequenced.inc(placed)
    const now = clockNow()
    if (now.getTime() - exportedAt > exportEvery) {
      await exportSealHeads(client, env().SEAL_EXPORT_DIR, now)
      exportedAt = now.getTime()
    }
    if (placed === 0) await awake()
  }
  return exportedAt
}

function waker(client: pg.PoolClient, signal: AbortSignal): () => Promise<void> {
  let wake: () => void = () => undefined
  let noticed = false
  client.on('notification', () => {
    noticed = true
    wake()
  })
  signal.addEventListener('abort', () => wake(), { once: true })
  return () =>
    new Promise((resolve) => {
      const timer = setTimeout(done, noticed ? 0 : pollMilliseconds)
      function done() {
        clearTimeout(timer)
        noticed = false
        resolve()
      }
      wake = done
    })
}
