import { createChannel } from '#modules/channels/create-channel'
import { commandMutation } from '../command-mutation.ts'
import { Channel } from '../refs.ts'

commandMutation({
  name: 'createChannel',
  description: 'Adds a channel.',
  command: createChannel,
  payload: Channel,
  example: ({ unique }) => ({ code: unique('CH'), name: 'Shop', type: 'WEBSITE', currency: 'GBP' }),
})
