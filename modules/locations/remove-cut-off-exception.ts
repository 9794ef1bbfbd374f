import { command } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { lockLocation, saveLocation } from './internal/location.store.ts'
import { removeCutOffExceptionInput } from './set-cut-offs.input.ts'

/** Takes back what was said of a day: the weekday's cut-off counts again. */
export const removeCutOffException = command({
  name: 'cut-off.restore',
  permission: 'location:write',
  input: removeCutOffExceptionInput,
  refusals: [],
  async run(cx, { locationId, cutOffExceptionId }) {
    const location = await lockLocation(cx, locationId)
    const where = { tenantId: cx.actor.tenantId, locationId: location.id, id: cutOffExceptionId }
    const exception = await cx.tx.cutOffException.findFirst({ where })
    if (!exception) throw new NotFound('CutOffException', cutOffExceptionId)
    await cx.tx.cutOffException.deleteMany({ where })
    const day = exception.day.toISOString().slice(0, 10)
    cx.record({
      type: 'cut-off.restored',
      objects: [{ type: 'Location', id: location.id }],
      changes: [
        {
          object: `Location:${location.id}`,
          field: `cut-off on ${day}`,
          before: exception.localTime ?? 'no pickup',
          after: null,
        },
      ],
    })
    return saveLocation(cx, location, {})
  },
})
