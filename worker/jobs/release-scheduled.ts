import { findDueReleases } from '#modules/fulfillment/find-due-releases'
import { releaseDue } from '#modules/fulfillment/release-due'
import type { JobHandler } from '../jobs.ts'

const most = 200

/** Releases what is due in the tenant, up to 200 in one go; the next sweep takes the rest. */
export const releaseScheduledJob: JobHandler = async (actor) => {
  const fulfillmentOrderIds = await findDueReleases(actor, most)
  if (fulfillmentOrderIds.length > 0) await releaseDue(actor, { fulfillmentOrderIds: [...fulfillmentOrderIds] })
}
