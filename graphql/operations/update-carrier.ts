import { updateCarrier } from '#modules/locations/update-carrier'
import { commandMutation } from '../command-mutation.ts'
import { Carrier } from '../refs.ts'

commandMutation({
  name: 'updateCarrier',
  description: 'Changes a carrier; fields left out stay as they are.',
  command: updateCarrier,
  payload: Carrier,
  example: ({ carrier, unique }) => ({ carrierId: carrier, name: unique('Post') }),
})
