import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { openLocationInput } from './close-location.input.ts'
import { lockLocation, saveLocation } from './internal/location.store.ts'
import { LocationNotClosed } from './location.errors.ts'

/** Opens a closed location before its time, or clears away a closure that is over. */
export const openLocation = command({
  name: 'location.open',
  permission: 'location:write',
  input: openLocationInput,
  refusals: ['LOCATION_NOT_CLOSED'],
  async run(cx, { locationId }) {
    const location = await lockLocation(cx, locationId)
    if (location.status !== 'CLOSED') throw new LocationNotClosed(location.code)
    const data = { status: 'ACTIVE', closedReason: null, closedUntil: null }
    cx.record({
      type: 'location.opened',
      objects: [{ type: 'Location', id: location.id }],
      changes: changesBetween(`Location:${location.id}`, { ...location }, data),
    })
    return saveLocation(cx, location, data)
  },
})
