import { z } from 'zod'
import { countInput, noteInput, quantityInput, reasonCodeInput } from './stock.input.ts'

export const recordDamageInput = z
  .object({
    variantId: z.uuid(),
    locationId: z.uuid(),
    /** Where the damaged units were found; the location's MAIN bin when absent. */
    binId: z.uuid().nullish(),
    /** Sellable units that the caller saw in the bin, the damaged ones included. */
    expectedQuantity: countInput,
    /** Damaged units. */
    quantity: quantityInput,
    /** A code of the activity STOCK_DAMAGE. */
    reasonCode: reasonCodeInput,
    note: noteInput,
  })
  .refine(({ expectedQuantity, quantity }) => quantity <= expectedQuantity, {
    path: ['quantity'],
    error: 'is more than expectedQuantity; no more can be damaged than is there',
  })
