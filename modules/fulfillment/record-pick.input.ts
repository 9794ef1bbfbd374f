import { z } from 'zod'

/** What the picker did. Units are single pieces; scanning a case's code counts its factor. */
export const recordPickInput = z.object({
  fulfillmentOrderId: z.string(),
  /** What the scanner read: barcode, GS1 string or SKU. */
  code: z.string().trim().min(1, 'scan or type an item').max(120),
  /** How many of what was scanned; a case counts its pieces. */
  times: z.int('must be a whole number').min(1, 'must be at least 1').max(9_999, 'must be at most 9999').default(1),
  /** The scanned bin; the assigned one when left out. */
  bin: z.string().trim().max(60).nullish(),
})

export type RecordPickInput = z.input<typeof recordPickInput>
