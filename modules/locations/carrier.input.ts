import { z } from 'zod'
import { codeField, countryField, currencyField, instantField, requiredText } from '#lib/zod-fields'

const carrierFields = {
  name: requiredText(120),
  trackingFormat: requiredText(40)
    .nullable()
    .describe('Whose tracking numbers are checked, such as dhl; null accepts any.'),
  trackingUrl: z
    .url({ protocol: /^https$/, error: 'must be an https address' })
    .max(300)
    .refine((url) => url.includes('%s'), 'must hold %s where the tracking number goes')
    .nullable()
    .describe('The carrier’s page for a number, with %s in its place.'),
}

export const createCarrierInput = z.object({
  code: codeField,
  name: carrierFields.name,
  trackingFormat: carrierFields.trackingFormat.optional(),
  trackingUrl: carrierFields.trackingUrl.optional(),
})

/** Fields left out stay as they are. */
export const updateCarrierInput = z.object({
  carrierId: z.string(),
  ...z.object(carrierFields).partial().shape,
  isActive: z.boolean().optional().describe('False takes all its services out of use.'),
})

const days = z.int('must be a whole number of days').min(0, 'must not be negative').max(365, 'must be at most 365')

const zoneField = z.object({
  countries: z
    .array(z.union([z.literal('*'), countryField]))
    .min(1, 'must name a country, or "*" for everywhere')
    .describe('Countries of the zone; "*" is everywhere.'),
  minDays: days,
  maxDays: days,
  price: z
    .string()
    .trim()
    .regex(/^\d{1,9}(\.\d{1,4})?$/, 'must be an amount such as 3.99')
    .describe('What we pay for one parcel.'),
  currency: currencyField,
})

const serviceFields = {
  name: requiredText(120),
  zones: z.array(zoneField).max(100).describe('Where it goes; the first zone that fits a country counts.'),
}

export const createCarrierServiceInput = z.object({ carrierId: z.string(), code: codeField, ...serviceFields })

/** Fields left out stay as they are. */
export const updateCarrierServiceInput = z.object({
  carrierServiceId: z.string(),
  ...z.object(serviceFields).partial().shape,
})

export const disableCarrierServiceInput = z.object({
  carrierServiceId: z.string(),
  reason: requiredText(300),
  until: instantField.describe('When it may be used again; within a year.'),
})

export const enableCarrierServiceInput = z.object({ carrierServiceId: z.string() })

export type CreateCarrierInput = z.input<typeof createCarrierInput>
export type CreateCarrierServiceInput = z.input<typeof createCarrierServiceInput>
export type ZoneInput = z.output<typeof zoneField>
