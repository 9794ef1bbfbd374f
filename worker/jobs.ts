import type { Actor } from '#platform/actor'
import { type JobPayload, startedBoss } from '#platform/jobs'
import { logger } from '#platform/logger'
import { metrics } from '#platform/metrics'
import type { QueueName } from '#platform/queues'
import { isRefusal } from '#platform/refusal'
import { systemActor } from '#platform/system-actor'

/** One job of one queue: calls one command, which is idempotent because a job may run twice. */
export type JobHandler = (actor: Actor, ids: JobPayload['ids']) => Promise<void>

/** Works a queue with a few jobs at a time. A refusal is an answer and ends the job; anything else is tried again. */
export async function workQueue(queue: QueueName, handler: JobHandler, concurrency = 2): Promise<void> {
  const queues = await startedBoss()
  await queues.work<JobPayload>(queue, { localConcurrency: concurrency, pollingIntervalSeconds: 1 }, async ([job]) => {
    if (!job) return
    const actor = await systemActor({ id: job.data.tenantId }, 'JOB')
    if (!actor) return
    try {
      await handler(actor, job.data.ids)
      metrics().jobs.inc({ queue, outcome: 'done' })
    } catch (error) {
      metrics().jobs.inc({ queue, outcome: isRefusal(error) ? 'refused' : 'failed' })
      logger().warn(
        {
          queue,
          jobId: job.id,
          tenantId: actor.tenantId,
          error: String(error),
          code: isRefusal(error) ? error.code : undefined,
        },
        'job',
      )
      if (!isRefusal(error)) throw error
    }
  })
}
