import { pauseChannel } from '#modules/channels/pause-channel'
import { commandMutation } from '../command-mutation.ts'
import { Channel } from '../refs.ts'

commandMutation({
  name: 'pauseChannel',
  description: 'Stop switch: the channel takes no orders until the end that is given.',
  command: pauseChannel,
  payload: Channel,
  example: ({ quietChannel, hours }) => ({ channelId: quietChannel, reason: 'Holidays', until: hours(5) }),
})
