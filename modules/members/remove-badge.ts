import { command } from '#platform/command'
import { assertUnrestricted, NothingToChange } from '#platform/master-data'
import { lockMember, saveMember } from './internal/member.store.ts'
import { endSessions } from './internal/session.store.ts'
import { removeBadgeInput } from './member.input.ts'

/** Takes a member's badge: lost, or no longer needed. Whoever works with it now is signed out. */
export const removeBadge = command({
  name: 'member.remove-badge',
  permission: 'member:write',
  input: removeBadgeInput,
  refusals: ['NOTHING_TO_CHANGE', 'UNRESTRICTED_ONLY'],
  async run(cx, { memberId }) {
    assertUnrestricted(cx.actor)
    const member = await lockMember(cx, memberId)
    if (member.badgeHash === null) throw new NothingToChange('Member', member.id)
    cx.record({
      type: 'member.badge-removed',
      objects: [{ type: 'Member', id: member.id }],
      changes: [{ object: `Member:${member.id}`, field: 'badge', before: 'set', after: null }],
    })
    if (!cx.isRehearsal) await endSessions({ memberId: member.id, tenantId: cx.actor.tenantId, kind: 'BADGE' }, cx.now)
    return saveMember(cx, member, { badgeHash: null, pinHash: null, pinFailures: 0, pinLockedUntil: null })
  },
})
