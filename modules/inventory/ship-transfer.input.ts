import { z } from 'zod'
import { instantInput, linesOf, quantityInput } from './stock.input.ts'

export const shipTransferInput = z.object({
  transferId: z.uuid(),
  shippedAt: instantInput.nullish().describe('Now when absent.'),
  lines: linesOf(z.object({ variantId: z.uuid(), quantity: quantityInput, binId: z.uuid().nullish() }))
    .nullish()
    .describe('What leaves, and from which bin (MAIN when absent); everything that was requested when absent.'),
})
