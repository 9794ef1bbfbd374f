import type { QueueName } from '#platform/queues'
import { allocateBackordersJob } from './jobs/allocate-backorders.ts'
import { routeOrderJob } from './jobs/route-order.ts'
import { runImportJob } from './jobs/run-import.ts'
import type { JobHandler } from './jobs.ts'

/** What the worker does with the jobs of each queue. */
export const handlers = {
  'allocate-backorders': allocateBackordersJob,
  'route-order': routeOrderJob,
  'run-import': runImportJob,
} satisfies Partial<Record<QueueName, JobHandler>>
