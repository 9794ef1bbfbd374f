import { unsafeKeepMembership, unsafeKeepUser } from '#modules/organization/unsafe-users'
import { changesOfNew } from '#platform/changes'
import { command } from '#platform/command'
import { newId } from '#platform/ids'
import { assertUnrestricted } from '#platform/master-data'
import { assertMayGrant, assertPlacesExist } from './internal/member.store.ts'
import { MemberExists } from './member.errors.ts'
import { createMemberInput } from './member.input.ts'

/**
 * Lets a person into the tenant with roles and, if wanted, only some locations and channels. Someone who works with Plumbline
 * elsewhere signs in as they do there; anybody else is sent `createInvitation`.
 */
export const createMember = command({
  name: 'member.create',
  permission: 'member:write',
  input: createMemberInput,
  refusals: ['MEMBER_EXISTS', 'ROLE_EXCEEDS_OWN', 'UNRESTRICTED_ONLY'],
  async run(cx, { email, ...input }) {
    assertUnrestricted(cx.actor)
    assertMayGrant(cx.actor, input.roles)
    await assertPlacesExist(cx, input)
    const { tenantId } = cx.actor
    const known = await cx.tx.member.findFirst({ where: { tenantId, email }, select: { id: true } })
    if (known) throw new MemberExists(known.id)
    const id = newId()
    // The person is kept outside the tenant; a rehearsal leaves no trace there.
    const user = cx.isRehearsal ? null : await unsafeKeepUser({ email, name: input.displayName }, cx.now)
    const data = { ...input, email, tenantId, id, userId: user?.id ?? null, createdAt: cx.now, updatedAt: cx.now }
    const { count } = await cx.tx.member.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new MemberExists('')
    cx.record({
      type: 'member.created',
      objects: [{ type: 'Member', id }],
      changes: changesOfNew(`Member:${id}`, { ...input, email }),
    })
    if (user) await unsafeKeepMembership({ userId: user.id, tenantId, memberId: id }, cx.now)
    return { type: 'Member', id, version: 1 }
  },
})
