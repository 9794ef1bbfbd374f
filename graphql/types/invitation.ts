import { builder } from '../builder.ts'
import { Member } from '../refs.ts'

interface NewInvitationView {
  readonly memberId: string
  readonly expiresAt: string
  readonly invitation: string | null
}

/** An invitation that was just made. */
export const NewInvitation = Object.assign(
  builder.objectRef<NewInvitationView>('NewInvitation').implement({
    description: 'An invitation that was just made: this is the only time that it is shown.',
    fields: (t) => ({
      invitation: t.exposeString('invitation', {
        nullable: true,
        description: 'The invitation, to be sent to them as part of a link; null when the answer is a repeated one.',
      }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be used.' }),
      member: t.field({
        type: Member,
        authScopes: { permission: 'member:read' },
        description: 'Whom it invites.',
        resolve: ({ memberId }) => memberId,
      }),
    }),
  }),
  { name: 'NewInvitation' },
)
