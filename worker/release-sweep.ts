import { setTimeout as sleep } from 'node:timers/promises'
import { unsafeListTenants } from '#modules/organization/unsafe-tenants'
import { logger } from '#platform/logger'
import { isRefusal } from '#platform/refusal'
import { systemActor } from '#platform/system-actor'
import { releaseScheduledJob } from './jobs/release-scheduled.ts'

const everyMilliseconds = 30_000

/** One tenant's turn; what goes wrong in one does not keep the next waiting. */
async function sweepTenant(id: string): Promise<void> {
  const actor = await systemActor({ id }, 'JOB')
  if (!actor) return
  await releaseScheduledJob(actor, {}).catch((error: unknown) => {
    if (!isRefusal(error)) logger().warn({ tenantId: id, error: String(error) }, 'the release sweep failed in a tenant')
  })
}

/**
 * Goes through the open tenants, one after the other, and releases scheduled work whose time has come. Any number of
 * workers may sweep at once: who comes second finds nothing due.
 */
export async function sweepReleases(): Promise<void> {
  for (const { id } of await unsafeListTenants()) await sweepTenant(id)
}

/** Sweeps every half minute until told to stop. */
export async function runReleaseSweep(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sweepReleases().catch((error: unknown) => logger().warn({ error: String(error) }, 'the release sweep failed'))
    await sleep(everyMilliseconds, undefined, { signal }).catch(() => undefined)
  }
}
