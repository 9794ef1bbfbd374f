import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { findException, requireService } from './internal/cut-off.store.ts'
import { lockLocation, saveLocation } from './internal/location.store.ts'
import { setCutOffExceptionInput } from './set-cut-offs.input.ts'

/** Moves or cancels the pickup of one day, for a service or for all; setting a day again replaces what was said of it. */
export const setCutOffException = command({
  name: 'cut-off.except',
  permission: 'location:write',
  input: setCutOffExceptionInput,
  refusals: [],
  async run(cx, { locationId, carrierServiceId, day, localTime, reason }) {
    const location = await lockLocation(cx, locationId)
    const service = carrierServiceId ? await requireService(cx, carrierServiceId) : null
    const place = { locationId: location.id, carrierServiceId: service?.id ?? null, day }
    const before = await findException(cx, place)
    const { tenantId } = cx.actor
    if (before) {
      await cx.tx.cutOffException.updateMany({ where: { tenantId, id: before.id }, data: { localTime, reason } })
    } else {
      const row = { ...place, day: new Date(day), tenantId, id: newId(), localTime, reason, createdAt: cx.now }
      await cx.tx.cutOffException.create({ data: row })
    }
    const field = `cut-off on ${day}${service ? ` of ${service.code}` : ''}`
    const words = (time: string | null) => time ?? 'no pickup'
    cx.record({
      type: 'cut-off.excepted',
      objects: [
        { type: 'Location', id: location.id },
        ...(service ? [{ type: 'CarrierService', id: service.id }] : []),
      ],
      data: { day, reason },
      changes: changesBetween(
        `Location:${location.id}`,
        { [field]: before && words(before.localTime) },
        { [field]: words(localTime) },
      ),
    })
    return saveLocation(cx, location, {})
  },
})
