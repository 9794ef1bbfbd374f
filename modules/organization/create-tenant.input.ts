import { z } from 'zod'
import { countryField, currencyField, emailField, requiredText, timeZoneField } from '#lib/zod-fields'

export const createTenantInput = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'must be 1 to 40 small letters, digits or dashes, such as acme'),
  name: requiredText(120),
  timeZone: timeZoneField,
  currency: currencyField,
  countryCode: countryField,
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a locale such as en-GB')
    .default('en-GB'),
  isDemo: z.boolean().default(false),
  administrator: z.object({ email: emailField, name: requiredText(120) }),
})

export type CreateTenantInput = z.input<typeof createTenantInput>
