import { z } from 'zod'
import { conditionInput, instantInput, linesOf, quantityInput, unitCostInput } from './stock.input.ts'

export const receiveStockInput = z.object({
  locationId: z.uuid(),
  reference: z
    .string()
    .trim()
    .max(120)
    .nullish()
    .describe('The supplier’s delivery note or the purchase order, as people write it.'),
  receivedAt: instantInput.nullish().describe('Now when absent.'),
  lines: linesOf(
    z.object({
      variantId: z.uuid(),
      binId: z.uuid().nullish().describe('The location’s MAIN bin when absent.'),
      condition: conditionInput.default('SELLABLE').describe('The condition of the units.'),
      quantity: quantityInput,
      unitCost: unitCostInput.nullish().describe('What one unit cost.'),
    }),
  ),
})
