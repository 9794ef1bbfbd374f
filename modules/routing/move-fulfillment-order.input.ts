import { z } from 'zod'

export const moveFulfillmentOrderInput = z.object({
  fulfillmentOrderId: z.uuid('must be the id of a fulfillment order'),
  locationId: z.uuid('must be the id of a location'),
  reason: z.string().trim().min(1, 'must say why').max(200, 'must be at most 200 characters'),
})
