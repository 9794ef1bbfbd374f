import type { Actor } from '#platform/actor'
import { allow } from '#platform/allow'
import { isUuid } from '#platform/ids'
import { findDevicesOf, findSession } from './internal/session.store.ts'
import { isLive } from './session.rules.ts'

type DeviceRow = Awaited<ReturnType<typeof findDevicesOf>>[number]

/** A shared device of the warehouse. */
export interface DeviceView {
  readonly id: string
  readonly name: string
  readonly enrolledAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  /** When it was withdrawn. */
  readonly withdrawnAt: Date | null
}

const viewOf = ({ id, userAgent, createdAt, lastSeenAt, expiresAt, revokedAt }: DeviceRow): DeviceView => ({
  ...{ id, name: userAgent ?? '', enrolledAt: createdAt, lastSeenAt, expiresAt, withdrawnAt: revokedAt },
})

/** The tenant's devices that are in use, by name. */
export async function findDevices(actor: Actor): Promise<readonly DeviceView[]> {
  allow(actor, 'location:write')
  const rows = await findDevicesOf(actor.tenantId)
  return rows
    .filter((row) => isLive(row, actor.now))
    .map(viewOf)
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** The tenant's devices of these ids, also those that are no longer in use. */
export async function findDevicesById(actor: Actor, ids: readonly string[]): Promise<readonly DeviceView[]> {
  allow(actor, 'location:write')
  return (await findDevicesOf(actor.tenantId, ids)).map(viewOf)
}

/** The device that a browser is, and the tenant it stands in; null when it is none, or no longer. */
export async function findDevice(deviceId: string, now: Date): Promise<{ tenantId: string; name: string } | null> {
  const device = isUuid(deviceId) ? await findSession(deviceId) : null
  if (device?.kind !== 'DEVICE' || !device.tenantId || !isLive(device, now)) return null
  return { tenantId: device.tenantId, name: device.userAgent ?? '' }
}
