import { z } from 'zod'

export const allocateBackordersInput = z.object({
  /** Only orders that wait for these variants; absent = every variant that has free stock. */
  variantIds: z.array(z.uuid('must be the id of a variant')).min(1).max(500).nullable().default(null),
  /** Also orders that had no way to their customer, not only those that had no stock. */
  includeUnroutable: z.boolean().default(false),
  /** At most so many orders get stock in one go; the rest follow in the next job. */
  most: z.int().min(1, 'must be at least 1').max(200, 'must be at most 200').default(50),
})
