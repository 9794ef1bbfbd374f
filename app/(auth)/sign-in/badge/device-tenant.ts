import { findDevice } from '#modules/members/find-devices'
import { clockNow } from '#platform/clock'
import { systemActor } from '#platform/system-actor'

/** The slug of the tenant that a shared device stands in; null when it is no device, or no longer. */
export async function deviceTenantSlug(deviceId: string): Promise<string | null> {
  const device = await findDevice(deviceId, clockNow())
  const tenant = device ? await systemActor({ id: device.tenantId }, 'PORTAL') : null
  return tenant?.tenantSlug ?? null
}
