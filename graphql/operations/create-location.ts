import { createLocation } from '#modules/locations/create-location'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'createLocation',
  description: 'Adds a location with its standard bins.',
  command: createLocation,
  payload: Location,
})
