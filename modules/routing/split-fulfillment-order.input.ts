import { z } from 'zod'

export const splitFulfillmentOrderInput = z.object({
  fulfillmentOrderId: z.uuid('must be the id of a fulfillment order'),
  lines: z
    .array(
      z.object({
        fulfillmentOrderLineId: z.uuid('must be the id of a line of the fulfillment order'),
        quantity: z
          .int('must be a whole number')
          .min(1, 'must be at least 1')
          .max(1_000_000, 'must be at most 1,000,000'),
      }),
    )
    .min(1, 'must name at least one line')
    .max(200, 'must name at most 200 lines'),
  reason: z.string().trim().max(200, 'must be at most 200 characters').default(''),
})
