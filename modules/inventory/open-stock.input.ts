import { z } from 'zod'
import { conditionInput, instantInput, linesOf, quantityInput, unitCostInput } from './stock.input.ts'

export const openStockInput = z.object({
  /** The instant from which our books count; not in the future. */
  cutOverAt: instantInput,
  lines: linesOf(
    z.object({
      variantId: z.uuid(),
      locationId: z.uuid(),
      /** The location's MAIN bin when absent. */
      binId: z.uuid().nullish(),
      condition: conditionInput.default('SELLABLE'),
      quantity: quantityInput,
      unitCost: unitCostInput.nullish(),
    }),
  ),
})
