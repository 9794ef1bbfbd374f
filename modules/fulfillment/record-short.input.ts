import { z } from 'zod'

export const recordShortInput = z.object({
  fulfillmentOrderId: z.string(),
  lineId: z.string(),
  quantity: z.int('must be a whole number').min(1, 'must be at least 1').max(1_000_000),
  /** SHORT: not there. DAMAGED: there, and not fit to be sent. */
  outcome: z.enum(['SHORT', 'DAMAGED']),
  reasonCode: z.string().min(1, 'choose a reason').max(60),
  bin: z.string().max(60).nullish(),
})
