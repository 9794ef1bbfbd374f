import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { replaceWeek, requireService, weekInWords } from './internal/cut-off.store.ts'
import { lockLocation, saveLocation } from './internal/location.store.ts'
import { setCutOffsInput } from './set-cut-offs.input.ts'

/** Sets the week's cut-offs of a carrier service at a location. Promises that were given keep the cut-off they were given by. */
export const setCutOffs = command({
  name: 'cut-off.set',
  permission: 'location:write',
  input: setCutOffsInput,
  refusals: ['NOTHING_TO_CHANGE'],
  async run(cx, { locationId, carrierServiceId, times }) {
    const location = await lockLocation(cx, locationId)
    const service = await requireService(cx, carrierServiceId)
    const before = await replaceWeek(cx, { locationId: location.id, carrierServiceId: service.id }, times)
    const field = `cut-offs of ${service.code}`
    const changes = changesBetween(
      `Location:${location.id}`,
      { [field]: weekInWords(before) },
      { [field]: weekInWords(times) },
    )
    if (changes.length === 0) throw new NothingToChange('Location', location.id)
    const objects = [
      { type: 'Location', id: location.id },
      { type: 'CarrierService', id: service.id },
    ]
    cx.record({ type: 'cut-off.changed', objects, data: { service: service.code }, changes })
    return saveLocation(cx, location, {})
  },
})
