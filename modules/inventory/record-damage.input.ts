import { z } from 'zod'
import { countInput, noteInput, quantityInput, reasonCodeInput } from './stock.input.ts'

export const recordDamageInput = z
  .object({
    variantId: z.uuid(),
    locationId: z.uuid(),
    binId: z.uuid().nullish().describe('Where the damaged units were found; the location’s MAIN bin when absent.'),
    expectedQuantity: countInput.describe('Sellable units that the caller saw in the bin, the damaged ones included.'),
    quantity: quantityInput.describe('Damaged units.'),
    reasonCode: reasonCodeInput.describe('A code of the activity STOCK_DAMAGE.'),
    note: noteInput,
  })
  .refine(({ expectedQuantity, quantity }) => quantity <= expectedQuantity, {
    path: ['quantity'],
    error: 'is more than expectedQuantity; no more can be damaged than is there',
  })
