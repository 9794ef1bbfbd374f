import { withdrawDevice } from '#modules/members/withdraw-device'
import { commandMutation } from '../command-mutation.ts'
import { Device } from '../refs.ts'

commandMutation({
  name: 'withdrawDevice',
  description: 'Ends a shared device: nobody signs in there any more, and whoever works at it is signed out.',
  command: withdrawDevice,
  payload: Device,
  isVersioned: false,
  example: async ({ device }) => ({ deviceId: await device() }),
})
