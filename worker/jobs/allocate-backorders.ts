import { allocateBackorders } from '#modules/routing/allocate-backorders'
import type { JobHandler } from '../jobs.ts'

/** Gives stock that became free to the orders that wait for it; without any it ends as "nothing waits". */
export const allocateBackordersJob: JobHandler = async (actor) => {
  await allocateBackorders(actor, {})
}
