import { invitationShownOnce, inviteMember } from '#modules/members/invite-member'
import { commandMutation } from '../command-mutation.ts'
import { NewInvitation } from '../types/invitation.ts'

commandMutation({
  name: 'inviteMember',
  description: 'Makes the invitation by which a new member sets their first password.',
  command: inviteMember,
  payload: NewInvitation,
  isVersioned: false,
  load: (_, result) => ({
    memberId: result.id,
    expiresAt: String(result.expiresAt),
    invitation: invitationShownOnce(result),
  }),
  example: async ({ member }) => ({ memberId: await member() }),
})
