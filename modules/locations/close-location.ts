import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { endOfSwitch } from '#platform/master-data'
import { closeLocationInput } from './close-location.input.ts'
import { lockLocation, saveLocation } from './internal/location.store.ts'

/** Stops routing to a location until an instant, with a reason; closing a closed one moves the end. Work there goes on. */
export const closeLocation = command({
  name: 'location.close',
  permission: 'location:write',
  input: closeLocationInput,
  refusals: ['END_OUT_OF_RANGE'],
  async run(cx, { locationId, reason, until }) {
    const location = await lockLocation(cx, locationId)
    const data = { status: 'CLOSED', closedReason: reason, closedUntil: endOfSwitch(until, cx.now) }
    cx.record({
      type: 'location.closed',
      objects: [{ type: 'Location', id: location.id }],
      data: { reason, until: data.closedUntil.toISOString() },
      changes: changesBetween(`Location:${location.id}`, { ...location }, data),
    })
    return saveLocation(cx, location, data)
  },
})
