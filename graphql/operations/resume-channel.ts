import { resumeChannel } from '#modules/channels/resume-channel'
import { commandMutation } from '../command-mutation.ts'
import { Channel } from '../refs.ts'

commandMutation({
  name: 'resumeChannel',
  description: 'Ends a channel’s pause before its time.',
  command: resumeChannel,
  payload: Channel,
  example: async ({ quietChannel, hours, do: perform }) => {
    await perform('pauseChannel', { channelId: quietChannel, reason: 'Holidays', until: hours(5) })
    return { channelId: quietChannel }
  },
})
