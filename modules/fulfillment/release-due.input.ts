import { z } from 'zod'

export const releaseDueInput = z.object({
  fulfillmentOrderIds: z.array(z.uuid()).min(1, 'must name at least one').max(200, 'must name at most 200'),
})
