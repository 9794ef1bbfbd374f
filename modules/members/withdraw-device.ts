import { command } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { withdrawDeviceInput } from './device.input.ts'
import { endDevice, findSession } from './internal/session.store.ts'

/** Ends a shared device: nobody signs in there any more, and whoever works at it is signed out. */
export const withdrawDevice = command({
  name: 'device.withdraw',
  permission: 'location:write',
  input: withdrawDeviceInput,
  refusals: [],
  async run(cx, { deviceId }) {
    const device = await findSession(deviceId)
    const isHere = device?.kind === 'DEVICE' && device.tenantId === cx.actor.tenantId && device.revokedAt === null
    if (!device || !isHere) throw new NotFound('Device', deviceId)
    if (!cx.isRehearsal) await endDevice(device.id, cx.now)
    cx.record({
      type: 'device.withdrawn',
      objects: [{ type: 'Device', id: device.id }],
      data: { name: device.userAgent ?? '' },
    })
    return { type: 'Device', id: device.id }
  },
})
