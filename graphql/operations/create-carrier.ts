import { createCarrier } from '#modules/locations/create-carrier'
import { commandMutation } from '../command-mutation.ts'
import { Carrier } from '../refs.ts'

commandMutation({
  name: 'createCarrier',
  description: 'Adds a carrier.',
  command: createCarrier,
  payload: Carrier,
  example: ({ unique }) => ({ code: unique('CA'), name: 'Post' }),
})
