import { updateLocation } from '#modules/locations/update-location'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'updateLocation',
  description: 'Changes a location; fields left out stay as they are.',
  command: updateLocation,
  payload: Location,
  example: ({ location, unique }) => ({ locationId: location, name: unique('Leeds') }),
})
