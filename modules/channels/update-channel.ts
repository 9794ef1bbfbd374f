import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { NothingToChange } from '#platform/master-data'
import { findSeller, lockChannel, saveChannel } from './internal/channel.store.ts'
import { updateChannelInput } from './update-channel.input.ts'

/** Changes the fields that are given; orders that were placed keep the terms of their day. */
export const updateChannel = command({
  name: 'channel.update',
  permission: 'channel:write',
  input: updateChannelInput,
  refusals: ['NOTHING_TO_CHANGE'],
  async run(cx, { channelId, authority, legalEntityId, ...input }) {
    const channel = await lockChannel(cx, channelId)
    const data = {
      ...input,
      legalEntityId: legalEntityId && (await findSeller(cx, legalEntityId)),
      authority: authority && Object.fromEntries(authority.map(({ group, system }) => [group, system])),
    }
    const changes = changesBetween(`Channel:${channel.id}`, { ...channel }, data)
    if (changes.length === 0) throw new NothingToChange('Channel', channel.id)
    cx.record({ type: 'channel.updated', objects: [{ type: 'Channel', id: channel.id }], changes })
    return saveChannel(cx, channel, data)
  },
})
