import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { assertUnrestricted } from '#platform/master-data'
import { assertMayGrant, lockMember, saveMember } from './internal/member.store.ts'
import { MemberStateRefused } from './member.errors.ts'
import { reinstateMemberInput } from './member.input.ts'

/** Lets a suspended member in again, with the roles they had. */
export const reinstateMember = command({
  name: 'member.reinstate',
  permission: 'member:write',
  input: reinstateMemberInput,
  refusals: ['MEMBER_STATE_REFUSED', 'ROLE_EXCEEDS_OWN', 'UNRESTRICTED_ONLY'],
  async run(cx, { memberId }) {
    assertUnrestricted(cx.actor)
    const member = await lockMember(cx, memberId)
    if (member.status === 'ACTIVE') throw new MemberStateRefused(member.status)
    assertMayGrant(cx.actor, member.roles)
    const data = { status: 'ACTIVE' }
    cx.record({
      type: 'member.reinstated',
      objects: [{ type: 'Member', id: member.id }],
      changes: changesBetween(`Member:${member.id}`, { ...member }, data),
    })
    return saveMember(cx, member, data)
  },
})
