import { setCutOffs } from '#modules/locations/set-cut-offs'
import { commandMutation } from '../command-mutation.ts'
import { Location } from '../refs.ts'

commandMutation({
  name: 'setCutOffs',
  description: 'Sets the week’s pickups of a service at a location.',
  command: setCutOffs,
  payload: Location,
})
