import { removeCutOffException } from '#modules/locations/remove-cut-off-exception'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'removeCutOffException',
  description: 'Lets a day’s pickups be the usual ones again.',
  command: removeCutOffException,
  payload: Location,
  example: async ({ location, cutOffException }) => ({
    locationId: location,
    cutOffExceptionId: await cutOffException(),
  }),
})
