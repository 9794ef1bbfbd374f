import { command } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { enrollDeviceInput } from './device.input.ts'
import { openSession } from './internal/session.store.ts'

/**
 * Makes the browser that asks a shared device of the warehouse: from then on people sign in there with badge and PIN. The
 * answer's id goes into the device's own signed cookie; by itself it opens nothing.
 */
export const enrollDevice = command({
  name: 'device.enroll',
  permission: 'location:write',
  input: enrollDeviceInput,
  refusals: [],
  async run(cx, { name }) {
    const { tenantId, id } = cx.actor
    const member = id ? await cx.tx.member.findFirst({ where: { tenantId, id }, select: { userId: true } }) : null
    if (!member?.userId) throw new NotFound('Member', id ?? '')
    const session = { userId: member.userId, kind: 'DEVICE', tenantId, memberId: null, userAgent: name } as const
    const deviceId = cx.isRehearsal ? cx.commandId : await openSession(session, null, cx.now)
    cx.record({ type: 'device.enrolled', objects: [{ type: 'Device', id: deviceId }], data: { name } })
    return { type: 'Device', id: deviceId }
  },
})
