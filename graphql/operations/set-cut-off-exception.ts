import { setCutOffException } from '#modules/locations/set-cut-off-exception'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'setCutOffException',
  description: 'Sets another pickup, or none, for one day.',
  command: setCutOffException,
  payload: Location,
  example: ({ location, day }) => ({ locationId: location, day: day(), localTime: null, reason: 'Holiday' }),
})
