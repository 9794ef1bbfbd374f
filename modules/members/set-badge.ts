import { hashPassword, sha256 } from '#platform/auth'
import { command } from '#platform/command'
import { assertUnrestricted } from '#platform/master-data'
import { lockMember, saveMember } from './internal/member.store.ts'
import { endSessions } from './internal/session.store.ts'
import { BadgeTaken } from './member.errors.ts'
import { setBadgeInput } from './member.input.ts'

/** Gives a member a badge and a PIN for the warehouse's shared devices; an earlier badge opens nothing any more. */
export const setBadge = command({
  name: 'member.set-badge',
  permission: 'member:write',
  input: setBadgeInput,
  refusals: ['BADGE_TAKEN', 'UNRESTRICTED_ONLY'],
  async run(cx, { memberId, badge, pin }) {
    assertUnrestricted(cx.actor)
    const member = await lockMember(cx, memberId)
    const badgeHash = sha256(badge)
    const where = { tenantId: cx.actor.tenantId, badgeHash, id: { not: member.id } }
    if (await cx.tx.member.findFirst({ where, select: { id: true } })) throw new BadgeTaken()
    cx.record({
      type: 'member.badge-set',
      objects: [{ type: 'Member', id: member.id }],
      changes: [{ object: `Member:${member.id}`, field: 'badge', before: member.badgeHash && 'another', after: 'set' }],
    })
    const pinHash = await hashPassword(pin)
    if (!cx.isRehearsal) await endSessions({ memberId: member.id, tenantId: cx.actor.tenantId, kind: 'BADGE' }, cx.now)
    return saveMember(cx, member, { badgeHash, pinHash, pinFailures: 0, pinLockedUntil: null })
  },
})
