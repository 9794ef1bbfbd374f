import { z } from 'zod'
import { emailField, requiredText } from '#lib/zod-fields'
import { roles } from '#platform/permissions'
import { passwordLength } from './sign-in.rules.ts'

const fields = {
  displayName: requiredText(120).describe('The name that colleagues see.'),
  roles: z.array(z.enum(roles)).min(1, 'must hold at least one role'),
  locationIds: z.array(z.uuid()).max(500).describe('Sees only these locations; empty sees all.'),
  channelIds: z.array(z.uuid()).max(500).describe('Sees only these channels; empty sees all.'),
}

export const createMemberInput = z.object({
  email: emailField,
  displayName: fields.displayName,
  roles: fields.roles,
  locationIds: fields.locationIds.default([]),
  channelIds: fields.channelIds.default([]),
})

/** Fields left out stay as they are. */
export const updateMemberInput = z.object({ memberId: z.string(), ...z.object(fields).partial().shape })

export const suspendMemberInput = z.object({ memberId: z.string(), reason: requiredText(300) })

export const reinstateMemberInput = z.object({ memberId: z.string() })

export const pinField = z.string().regex(/^\d{4,8}$/, 'must be 4 to 8 digits')
export const badgeField = requiredText(120).describe('What the scanner reads from the badge.')

export const setBadgeInput = z.object({
  memberId: z.string(),
  badge: badgeField,
  pin: pinField.refine((pin) => new Set(pin).size > 1, 'must not repeat one digit'),
})

export const removeBadgeInput = z.object({ memberId: z.string() })

export const revokeApiKeyInput = z.object({ apiKeyId: z.string(), reason: requiredText(300) })

export const passwordField = z
  .string()
  .min(passwordLength.shortest, `must have at least ${passwordLength.shortest} characters`)
  .max(passwordLength.longest, `must have at most ${passwordLength.longest} characters`)

export type CreateMemberInput = z.input<typeof createMemberInput>
export type UpdateMemberInput = z.input<typeof updateMemberInput>
