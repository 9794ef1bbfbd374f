import { createLocation } from '#modules/locations/create-location'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'createLocation',
  description: 'Adds a location with its standard bins.',
  command: createLocation,
  payload: Location,
  example: ({ unique }) => ({
    code: unique('LOC'),
    type: 'WAREHOUSE',
    name: 'Hull',
    address: { line1: '1 Dock', city: 'Hull', postcode: 'HU1 1AA', country: 'GB' },
  }),
})
