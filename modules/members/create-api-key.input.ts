import { z } from 'zod'
import { requiredText } from '#lib/zod-fields'
import { apiScopes, type Permission } from '#platform/permissions'

const scopes: readonly Permission[] = apiScopes

export const createApiKeyInput = z.object({
  name: requiredText(80).describe('What the key is for, as it stands in the audit trail.'),
  scopes: z
    .array(z.enum(scopes))
    .min(1, 'must name at least one scope')
    .describe('What the key may do: permissions that its maker holds.'),
  expiresAt: z.iso.datetime({ offset: true }).describe('When it ends; at most two years ahead.'),
})

export type CreateApiKeyInput = z.input<typeof createApiKeyInput>
