import { z } from 'zod'
import { reasonCodeInput } from './stock.input.ts'

export const closeCountInput = z.object({
  countId: z.uuid(),
  reasonCode: reasonCodeInput
    .nullish()
    .describe('For every difference without a reason of its own: a code of the activity STOCK_COUNT.'),
})
