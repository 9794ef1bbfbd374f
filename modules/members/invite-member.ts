import { signText } from '#platform/auth'
import { type CommandResult, command } from '#platform/command'
import { assertUnrestricted } from '#platform/master-data'
import { lockMember } from './internal/member.store.ts'
import { findTenantsOfUser, findUser } from './internal/user.store.ts'
import { formatInvitation, invitationLife, signedPart } from './invitation.rules.ts'
import { inviteMemberInput } from './invite-member.input.ts'
import { InvitationRefused } from './member.errors.ts'

/** Under this symbol the invitation travels to its first reader; stored answers, being JSON, leave it out. */
const shown = Symbol('the invitation')

interface Invited extends CommandResult {
  readonly [shown]?: string
}

/** The invitation's text for the link; null when the command's answer was repeated. */
export const invitationShownOnce = (result: object): string | null => (result as Partial<Invited>)[shown] ?? null

/**
 * Makes an invitation by which a new member sets their first password. Only for an account that has none and belongs to
 * this tenant alone: otherwise whoever holds the link could enter another tenant in that person's name.
 */
export const inviteMember = command<typeof inviteMemberInput, Invited>({
  name: 'member.invite',
  permission: 'member:write',
  input: inviteMemberInput,
  refusals: ['INVITATION_REFUSED', 'UNRESTRICTED_ONLY'],
  async run(cx, { memberId }) {
    assertUnrestricted(cx.actor)
    const member = await lockMember(cx, memberId)
    const user = member.userId ? await findUser({ id: member.userId }) : null
    const tenants = user ? await findTenantsOfUser(user.id) : []
    if (!user || user.passwordHash || tenants.length !== 1) throw new InvitationRefused()
    const expiresAt = new Date(cx.now.getTime() + invitationLife)
    cx.record({
      type: 'member.invited',
      objects: [{ type: 'Member', id: member.id }],
      data: { expiresAt: expiresAt.toISOString() },
    })
    const answer = { type: 'Member', id: member.id, version: member.version, expiresAt: expiresAt.toISOString() }
    if (cx.isRehearsal) return answer
    const signature = signText(signedPart(user.id, expiresAt))
    return { ...answer, [shown]: formatInvitation({ userId: user.id, expiresAt, signature }) }
  },
})
