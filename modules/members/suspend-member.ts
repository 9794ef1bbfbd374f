import { changesBetween } from '#platform/changes'
import { command } from '#platform/command'
import { assertUnrestricted } from '#platform/master-data'
import {
  assertAdministratorRemains,
  assertMayGrant,
  lockMember,
  runsTenant,
  saveMember,
} from './internal/member.store.ts'
import { endSessions } from './internal/session.store.ts'
import { MemberStateRefused } from './member.errors.ts'
import { suspendMemberInput } from './member.input.ts'

/** Keeps a member out: with their next request they are nobody here, and their badge opens nothing. */
export const suspendMember = command({
  name: 'member.suspend',
  permission: 'member:write',
  input: suspendMemberInput,
  refusals: ['MEMBER_STATE_REFUSED', 'LAST_ADMINISTRATOR', 'ROLE_EXCEEDS_OWN', 'UNRESTRICTED_ONLY'],
  async run(cx, { memberId, reason }) {
    assertUnrestricted(cx.actor)
    const member = await lockMember(cx, memberId)
    if (member.status === 'SUSPENDED') throw new MemberStateRefused(member.status)
    assertMayGrant(cx.actor, member.roles)
    if (runsTenant(member)) await assertAdministratorRemains(cx, member.id)
    const data = { status: 'SUSPENDED' }
    cx.record({
      type: 'member.suspended',
      objects: [{ type: 'Member', id: member.id }],
      data: { reason },
      changes: changesBetween(`Member:${member.id}`, { ...member }, data),
    })
    const saved = await saveMember(cx, member, data)
    if (!cx.isRehearsal) await endSessions({ memberId: member.id, tenantId: cx.actor.tenantId, kind: 'BADGE' }, cx.now)
    return saved
  },
})
