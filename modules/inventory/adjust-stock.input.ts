import { z } from 'zod'
import { conditionInput, countInput, noteInput, reasonCodeInput } from './stock.input.ts'

export const adjustStockInput = z
  .object({
    variantId: z.uuid(),
    locationId: z.uuid(),
    /** The location's MAIN bin when absent. */
    binId: z.uuid().nullish(),
    condition: conditionInput.default('SELLABLE'),
    /** What the caller saw in the bin. */
    expectedQuantity: countInput,
    /** What the bin really holds. */
    quantity: countInput,
    /** A code of the activity STOCK_ADJUSTMENT. */
    reasonCode: reasonCodeInput,
    note: noteInput,
  })
  .refine(({ expectedQuantity, quantity }) => expectedQuantity !== quantity, {
    path: ['quantity'],
    error: 'equals expectedQuantity; an adjustment changes something',
  })
