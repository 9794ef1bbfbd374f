import { z } from 'zod'

export const shipFulfillmentOrderInput = z.object({
  fulfillmentOrderId: z.string(),
  /** The service that takes it; the planned one when left out. */
  carrierServiceId: z.string().nullish(),
  trackingNumber: z.string().trim().max(60).nullish(),
  /** True: the goods leave now. False: only the label is made; hand over later. */
  handOver: z.boolean().default(true),
  costMinor: z
    .string()
    .regex(/^\d{1,15}$/, 'must be minor units')
    .nullish(),
  costCurrency: z.string().length(3).nullish(),
})
