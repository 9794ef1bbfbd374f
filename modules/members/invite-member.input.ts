import { z } from 'zod'
import { passwordField } from './member.input.ts'

export const inviteMemberInput = z.object({ memberId: z.string() })

export const acceptInvitationInput = z.object({ invitation: z.string().max(200), password: passwordField })

export const changePasswordInput = z.object({ current: z.string().max(1_000), next: passwordField })

export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>
export type ChangePasswordInput = z.input<typeof changePasswordInput>
