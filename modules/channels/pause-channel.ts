import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { endOfSwitch } from '#platform/master-data'
import { ChannelClosed } from './channel.errors.ts'
import { lockChannel, saveChannel } from './internal/channel.store.ts'
import { pauseChannelInput } from './pause-channel.input.ts'

/** Stops taking orders from a channel until an instant, with a reason; pausing a paused one moves the end. */
export const pauseChannel = command({
  name: 'channel.pause',
  permission: 'channel:write',
  input: pauseChannelInput,
  refusals: ['CHANNEL_CLOSED', 'END_OUT_OF_RANGE'],
  async run(cx, { channelId, reason, until }) {
    const channel = await lockChannel(cx, channelId)
    if (channel.status === 'CLOSED') throw new ChannelClosed(channel.code)
    const data = { status: 'PAUSED', pausedReason: reason, pausedUntil: endOfSwitch(until, cx.now) }
    cx.record({
      type: 'channel.paused',
      objects: [{ type: 'Channel', id: channel.id }],
      data: { reason, until: data.pausedUntil.toISOString() },
      changes: changesBetween(`Channel:${channel.id}`, { ...channel }, data),
    })
    return saveChannel(cx, channel, data)
  },
})
