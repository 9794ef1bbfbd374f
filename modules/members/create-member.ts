import { unsafeKeepMembership, unsafeKeepUser } from '#modules/organization/unsafe-users'
import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { createMemberInput } from './create-member.input.ts'
import { AlreadyMember, RolesNotHeld } from './member.errors.ts'

/**
 * Takes a person into the tenant: with their account if they have one elsewhere, else with a new one without a password.
 * Refused for somebody who is a member already, and for roles that would give more than the caller has.
 */
export const createMember = command({
  name: 'member.create',
  permission: 'member:write',
  input: createMemberInput,
  refusals: ['ALREADY_MEMBER', 'ROLES_NOT_HELD'],
  async run(cx, { email, name, roles, locationIds, channelIds }) {
    const { actor, tx, now } = cx
    if (actor.kind === 'CLIENT') throw new RolesNotHeld(roles)
    const known = await tx.member.findFirst({ where: { email }, select: { id: true } })
    if (known) throw new AlreadyMember(email)
    const id = newId()
    const user = cx.isRehearsal ? null : await unsafeKeepUser({ email, name }, now)
    const row = { displayName: name, email, roles: [...new Set(roles)], locationIds, channelIds }
    const { count } = await tx.member.createMany({
      data: [{ ...row, tenantId: actor.tenantId, id, userId: user?.id ?? null, createdAt: now, updatedAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) throw new AlreadyMember(email)
    if (user) await unsafeKeepMembership({ userId: user.id, tenantId: actor.tenantId, memberId: id }, now)
    cx.record({
      type: 'member.created',
      objects: [{ type: 'Member', id }],
      data: { roles: row.roles },
      changes: changesOfNew(`Member:${id}`, { roles: row.roles, locationIds, channelIds }),
    })
    return { type: 'Member', id, version: 1 }
  },
})
