import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { ChannelNotPaused } from './channel.errors.ts'
import { lockChannel, saveChannel } from './internal/channel.store.ts'
import { resumeChannelInput } from './pause-channel.input.ts'

/** Ends a pause before its time, or clears away one that is over. */
export const resumeChannel = command({
  name: 'channel.resume',
  permission: 'channel:write',
  input: resumeChannelInput,
  refusals: ['CHANNEL_NOT_PAUSED'],
  async run(cx, { channelId }) {
    const channel = await lockChannel(cx, channelId)
    if (channel.status !== 'PAUSED') throw new ChannelNotPaused(channel.code)
    const data = { status: 'ACTIVE', pausedReason: null, pausedUntil: null }
    cx.record({
      type: 'channel.resumed',
      objects: [{ type: 'Channel', id: channel.id }],
      changes: changesBetween(`Channel:${channel.id}`, { ...channel }, data),
    })
    return saveChannel(cx, channel, data)
  },
})
