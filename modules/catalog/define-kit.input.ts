import { z } from 'zod'

const component = z.object({
  variantId: z.string(),
  quantity: z.int('must be a whole number').min(1, 'must be at least 1').max(10_000, 'must be at most 10000'),
  priceShare: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/, 'must be a decimal such as 0.42')
    .optional()
    .describe('Its part of the kit’s price, for all units together; by the components’ prices when left out for all.'),
})

export const defineKitInput = z.object({
  variantId: z.string(),
  components: z.array(component).min(1, 'must have at least one component').max(50, 'must be at most 50 components'),
  shipTogether: z.boolean().default(true).describe('Whether the components of one kit leave in one parcel.'),
})

export type DefineKitInput = z.input<typeof defineKitInput>
