import { fromPrisma, PgBoss } from 'pg-boss'
import type { Actor } from './actor.ts'
import { env } from './env.ts'
import type { NewEvent } from './events.ts'
import { logger } from './logger.ts'
import { oncePerProcess } from './process.ts'
import { type QueueName, reactions } from './queues.ts'
import type { Transaction } from './tenancy.ts'

/** A job to be done after the commit. Its data are ids only; the handler reads the rows anew and is idempotent. */
export interface JobRequest {
  readonly queue: QueueName
  readonly ids: Readonly<Record<string, string>>
  readonly startAfterSeconds?: number
  /** At most one waiting job per queue and key. */
  readonly singletonKey?: string
}

/** What every job carries. */
export interface JobPayload {
  readonly tenantId: string
  readonly ids: Readonly<Record<string, string>>
}

/**
 * The queue of this process, started at first use. The worker asks with `works` before anything else does; every other
 * process only sends, and leaves supervision and schedules to the workers.
 */
export const startedBoss = (works = false): Promise<PgBoss> =>
  oncePerProcess('boss-started', async () => {
    const queue = oncePerProcess(
      'boss',
      () =>
        new PgBoss({
          connectionString: env().JOBS_DATABASE_URL,
          max: works ? 6 : 2,
          schema: 'pgboss',
          migrate: false,
          createSchema: false,
          supervise: works,
          schedule: works,
        }),
    )
    queue.on('error', (error) => logger().warn({ error: String(error) }, 'job queue'))
    return queue.start()
  })

/** The reactions that a command's events call for, as jobs of the same transaction. */
export function enqueueReactions(events: readonly NewEvent[], commandId: string): JobRequest[] {
  // Facts of imported history happened long ago: nothing is to be done about them now.
  const present = events.filter((event) => event.data?.origin !== 'HISTORY')
  return present.flatMap((event) =>
    (reactions[event.type] ?? []).map((queue) => ({
      queue,
      ids: { commandId, ...Object.fromEntries(event.objects.map((object) => [object.role ?? object.type, object.id])) },
    })),
  )
}

/** Adds the jobs in the command's own transaction: they exist if and only if the change does. */
export async function sendJobs(
  tx: Transaction,
  actor: Pick<Actor, 'tenantId'>,
  jobs: readonly JobRequest[],
): Promise<void> {
  if (jobs.length === 0) return
  const db = fromPrisma(tx)
  const queue = await startedBoss()
  for (const job of jobs) {
    const payload: JobPayload = { tenantId: actor.tenantId, ids: job.ids }
    const key = job.singletonKey ? { singletonKey: `${actor.tenantId}:${job.singletonKey}` } : {}
    const delay = job.startAfterSeconds ? { startAfter: job.startAfterSeconds } : {}
    await queue.send(job.queue, payload, { db, ...key, ...delay })
  }
}
