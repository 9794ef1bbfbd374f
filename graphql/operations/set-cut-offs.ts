import { setCutOffs } from '#modules/locations/set-cut-offs'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'setCutOffs',
  description: 'Sets the week’s pickups of a service at a location.',
  command: setCutOffs,
  payload: Location,
  example: ({ location, service, hours }) => ({
    locationId: location,
    carrierServiceId: service,
    times: [{ weekday: 1, localTime: hours(3).slice(11, 16) }],
  }),
})
