import type { QueueName } from '#platform/queues'
import { runImportJob } from './jobs/run-import.ts'
import type { JobHandler } from './jobs.ts'

/** What the worker does with the jobs of each queue. */
export const handlers = {
  'run-import': runImportJob,
} satisfies Partial<Record<QueueName, JobHandler>>
