// The worker process: gives events their positions and works the queues. Any number may run; each job may run twice.
import { createServer } from 'node:http'
import { startedBoss } from '#platform/jobs'
import { logger } from '#platform/logger'
import { metrics } from '#platform/metrics'
import { handlers } from './handlers.ts'
import { workQueue } from './jobs.ts'
import { runReleaseSweep } from './release-sweep.ts'
import { runSequencer } from './sequencer.ts'

const stopping = new AbortController()
const queue = await startedBoss(true)
await Promise.all(Object.entries(handlers).map(([name, handler]) => workQueue(name as keyof typeof handlers, handler)))
const sequencing = runSequencer(stopping.signal)
const releasing = runReleaseSweep(stopping.signal)

const port = Number(process.env.WORKER_PORT ?? 0)
const health = createServer(async (request, response) => {
  if (request.url === '/metrics') return void response.end(await metrics().registry.metrics())
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ status: stopping.signal.aborted ? 'stopping' : 'working' }))
}).listen(port, '127.0.0.1')
logger().info({ queues: Object.keys(handlers) }, 'the worker works')

/** Finishes the jobs it holds, then ends; a second signal ends at once. */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) process.exit(1)
  stopping.abort()
  await Promise.all([queue.stop({ graceful: true, timeout: 20_000 }), sequencing, releasing])
  health.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
