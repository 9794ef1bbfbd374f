import { z } from 'zod'
import { conditionInput, instantInput, linesOf, quantityInput, unitCostInput } from './stock.input.ts'

export const receiveStockInput = z.object({
  locationId: z.uuid(),
  /** The supplier's delivery note or the purchase order, as people write it. */
  reference: z.string().trim().max(120).nullish(),
  /** Now when absent. */
  receivedAt: instantInput.nullish(),
  lines: linesOf(
    z.object({
      variantId: z.uuid(),
      /** The location's MAIN bin when absent. */
      binId: z.uuid().nullish(),
      condition: conditionInput.default('SELLABLE'),
      quantity: quantityInput,
      unitCost: unitCostInput.nullish(),
    }),
  ),
})
