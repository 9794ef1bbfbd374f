import { z } from 'zod'
import { instantField, requiredText } from '#lib/zod-fields'

export const holdVariantInput = z.object({
  variantId: z.string(),
  reason: requiredText(300),
  until: instantField.describe('When it may be promised again by itself; within a year.'),
})

export const releaseVariantInput = z.object({ variantId: z.string() })
