import { z } from 'zod'

export const routeOrderInput = z.object({
  orderId: z.uuid('must be the id of an order'),
  /** True = only what has no location yet; false = also parts whose work has not begun are taken back and planned anew. */
  keepParts: z.boolean().default(false),
  reason: z.string().trim().max(200, 'must be at most 200 characters').default(''),
})
