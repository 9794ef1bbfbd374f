import { openLocation } from '#modules/locations/open-location'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'openLocation',
  description: 'Opens a closed location before its time.',
  command: openLocation,
  payload: Location,
  example: async ({ quietLocation, hours, do: perform }) => {
    await perform('closeLocation', { locationId: quietLocation, reason: 'Flood', until: hours(5) })
    return { locationId: quietLocation }
  },
})
