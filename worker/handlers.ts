import type { QueueName } from '#platform/queues'
import { allocateBackordersJob } from './jobs/allocate-backorders.ts'
import { releaseScheduledJob } from './jobs/release-scheduled.ts'
import { routeOrderJob } from './jobs/route-order.ts'
import { runImportJob } from './jobs/run-import.ts'
import { stockShortfallJob } from './jobs/stock-shortfall.ts'
import type { JobHandler } from './jobs.ts'

/** What the worker does with the jobs of each queue. */
export const handlers = {
  'allocate-backorders': allocateBackordersJob,
  'release-scheduled': releaseScheduledJob,
  'route-order': routeOrderJob,
  'run-import': runImportJob,
  'stock-shortfall': stockShortfallJob,
} satisfies Partial<Record<QueueName, JobHandler>>
