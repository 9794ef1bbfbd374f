import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { assertUnrestricted, NothingToChange } from '#platform/master-data'
import {
  assertAdministratorRemains,
  assertMayGrant,
  assertPlacesExist,
  lockMember,
  runsTenant,
  saveMember,
} from './internal/member.store.ts'
import { updateMemberInput } from './member.input.ts'

/** Changes a member's roles and what they see; it takes effect with their next request. */
export const updateMember = command({
  name: 'member.update',
  permission: 'member:write',
  input: updateMemberInput,
  refusals: ['NOTHING_TO_CHANGE', 'ROLE_EXCEEDS_OWN', 'LAST_ADMINISTRATOR', 'UNRESTRICTED_ONLY'],
  async run(cx, { memberId, ...data }) {
    assertUnrestricted(cx.actor)
    const member = await lockMember(cx, memberId)
    const changes = changesBetween(`Member:${member.id}`, { ...member }, data)
    if (changes.length === 0) throw new NothingToChange('Member', member.id)
    assertMayGrant(cx.actor, [...member.roles, ...(data.roles ?? [])])
    await assertPlacesExist(cx, data)
    const after = {
      ...{ roles: data.roles ?? member.roles, status: member.status },
      ...{ locationIds: data.locationIds ?? member.locationIds, channelIds: data.channelIds ?? member.channelIds },
    }
    if (runsTenant(member) && !runsTenant(after)) await assertAdministratorRemains(cx, member.id)
    cx.record({ type: 'member.updated', objects: [{ type: 'Member', id: member.id }], changes })
    return saveMember(cx, member, data)
  },
})
