import { createBins } from '#modules/locations/create-bins'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'createBins',
  description: 'Adds bins to a location.',
  command: createBins,
  payload: Location,
  example: ({ location, unique }) => ({ locationId: location, bins: [{ code: unique('B'), purpose: 'PICK' }] }),
})
