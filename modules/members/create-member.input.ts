import { z } from 'zod'
import { emailField, requiredText } from '#lib/zod-fields'
import { roles } from '#platform/permissions'

export const createMemberInput = z.object({
  email: emailField.describe('The address they sign in with; an account of theirs is used when there is one.'),
  name: requiredText(120),
  roles: z.array(z.enum(roles)).min(1, 'must name at least one role').max(roles.length),
  locationIds: z.array(z.string()).max(200).default([]),
  channelIds: z.array(z.string()).max(200).default([]),
})

export type CreateMemberInput = z.input<typeof createMemberInput>
