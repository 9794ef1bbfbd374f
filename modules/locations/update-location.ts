import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { describedColumns, lockLocation, saveLocation } from './internal/location.store.ts'
import { updateLocationInput } from './update-location.input.ts'

/** Changes the fields that are given. What was routed there stays; the next order meets the location as it is then. */
export const updateLocation = command({
  name: 'location.update',
  permission: 'location:write',
  input: updateLocationInput,
  refusals: ['NOTHING_TO_CHANGE', 'AMOUNT_NOT_IN_CURRENCY'],
  async run(cx, { locationId, address, pickCost, workCalendarId, ...input }) {
    const location = await lockLocation(cx, locationId)
    const data = { ...input, ...(await describedColumns(cx, { address, pickCost, workCalendarId })) }
    const changes = changesBetween(`Location:${location.id}`, { ...location }, data)
    if (changes.length === 0) throw new NothingToChange('Location', location.id)
    cx.record({ type: 'location.updated', objects: [{ type: 'Location', id: location.id }], changes })
    return saveLocation(cx, location, data)
  },
})
