import { z } from 'zod'

export const confirmOrderInput = z.object({
  orderId: z.string().describe('The order to confirm.'),
  note: z.string().trim().max(500, 'must have at most 500 characters').nullish().describe('Why, for the record.'),
})
