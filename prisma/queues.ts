import { createRequire } from 'node:module'
import { PgBoss } from 'pg-boss'
import { queueNames } from '#platform/queues'

/** Where a job goes that failed for good; it stays visible there and can be sent again. */
export const deadLettersOf = (queue: string): string => `${queue}.dead`

/**
 * Ten tries over about an hour; a worker that dies is noticed by its missing heartbeat, not by `expireInSeconds`, which
 * only bounds a handler that hangs.
 */
const WORK = {
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: 10,
  expireInSeconds: 900,
}
const DEAD = { retryLimit: 0, retentionSeconds: 90 * 86_400 }

/** Changes whenever the queue library or a queue's definition does. */
export function queuesHash(): string {
  const { version } = createRequire(import.meta.url)('pg-boss/package.json')
  return JSON.stringify([version, queueNames, WORK, DEAD])
}

/** Makes the job queue's schema and every queue with its dead letters; run as owner, so that processes need no such right. */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', max: 2, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const name of queueNames) {
      await boss.createQueue(deadLettersOf(name), DEAD)
      await boss.createQueue(name, { ...WORK, deadLetter: deadLettersOf(name) })
      await boss.updateQueue(deadLettersOf(name), DEAD)
      await boss.updateQueue(name, { ...WORK, deadLetter: deadLettersOf(name) })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}
