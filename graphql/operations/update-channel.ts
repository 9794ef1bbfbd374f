import { updateChannel } from '#modules/channels/update-channel'
import { commandMutation } from '../command-mutation.ts'
import { Channel } from '../refs.ts'

commandMutation({
  name: 'updateChannel',
  description: 'Changes a channel; fields left out stay as they are.',
  command: updateChannel,
  payload: Channel,
  example: ({ channel, unique }) => ({ channelId: channel, name: unique('Shop') }),
})
