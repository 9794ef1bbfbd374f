import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { assertUnrestricted, CodeTaken } from '#platform/master-data'
import { createChannelInput } from './create-channel.input.ts'
import { findSeller } from './internal/channel.store.ts'

/** Opens a channel. Its code and currency stay what they are: orders and references are written with them. */
export const createChannel = command({
  name: 'channel.create',
  permission: 'channel:write',
  input: createChannelInput,
  refusals: ['CODE_TAKEN', 'UNRESTRICTED_ONLY'],
  async run(cx, { legalEntityId, authority, timeZone, ...input }) {
    assertUnrestricted(cx.actor)
    const { tenantId } = cx.actor
    const row = {
      ...input,
      timeZone: timeZone ?? cx.actor.timeZone,
      legalEntityId: await findSeller(cx, legalEntityId),
      authority: Object.fromEntries(authority.map(({ group, system }) => [group, system])),
    }
    const id = newId()
    const data = { ...row, tenantId, id, createdAt: cx.now, updatedAt: cx.now }
    const { count } = await cx.tx.channel.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new CodeTaken('Channel', input.code)
    cx.record({
      type: 'channel.created',
      objects: [{ type: 'Channel', id }],
      changes: changesOfNew(`Channel:${id}`, row),
    })
    return { type: 'Channel', id, version: 1 }
  },
})
