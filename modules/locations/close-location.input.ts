import { z } from 'zod'
import { instantField, requiredText } from '#lib/zod-fields'

export const closeLocationInput = z.object({
  locationId: z.string(),
  reason: requiredText(300),
  until: instantField.describe('When it opens again by itself; within a year.'),
})

export const openLocationInput = z.object({ locationId: z.string() })
