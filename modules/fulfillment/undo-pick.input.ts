import { z } from 'zod'

export const undoPickInput = z.object({
  fulfillmentOrderId: z.string(),
  /** The pick to take back; the last one when left out. */
  pickRecordId: z.string().nullish(),
})
