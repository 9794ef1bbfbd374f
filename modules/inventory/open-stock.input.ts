import { z } from 'zod'
import { conditionInput, instantInput, linesOf, quantityInput, unitCostInput } from './stock.input.ts'

export const openStockInput = z.object({
  cutOverAt: instantInput.describe('The instant from which our books count; not in the future.'),
  lines: linesOf(
    z.object({
      variantId: z.uuid(),
      locationId: z.uuid(),
      binId: z.uuid().nullish().describe('The location’s MAIN bin when absent.'),
      condition: conditionInput.default('SELLABLE').describe('The condition of the units.'),
      quantity: quantityInput,
      unitCost: unitCostInput.nullish().describe('What one unit cost.'),
    }),
  ),
})
