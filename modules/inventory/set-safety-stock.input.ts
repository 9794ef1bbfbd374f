import { z } from 'zod'
import { countInput, linesOf } from './stock.input.ts'

export const setSafetyStockInput = z.object({
  lines: linesOf(
    z.object({
      variantId: z.uuid(),
      locationId: z.uuid(),
      safetyStock: countInput.describe('Units kept back, zero or more.'),
    }),
  ),
})
