import { z } from 'zod'
import { conditionInput, linesOf, noteInput, quantityInput } from './stock.input.ts'

export const moveStockBetweenBinsInput = z.object({
  locationId: z.uuid(),
  note: noteInput,
  lines: linesOf(
    z
      .object({
        variantId: z.uuid(),
        fromBinId: z.uuid(),
        toBinId: z.uuid(),
        quantity: quantityInput,
        condition: conditionInput.default('SELLABLE').describe('The condition of the units.'),
        toCondition: conditionInput
          .nullish()
          .describe('Another condition when inspection changed it; the same when absent.'),
      })
      .refine((line) => line.fromBinId !== line.toBinId || (line.toCondition ?? line.condition) !== line.condition, {
        path: ['toBinId'],
        error: 'is the bin where it lies already',
      }),
  ),
})
