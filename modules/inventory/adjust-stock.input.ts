import { z } from 'zod'
import { conditionInput, countInput, noteInput, reasonCodeInput } from './stock.input.ts'

export const adjustStockInput = z
  .object({
    variantId: z.uuid(),
    locationId: z.uuid(),
    binId: z.uuid().nullish().describe('The location’s MAIN bin when absent.'),
    condition: conditionInput.default('SELLABLE').describe('The condition of the units.'),
    expectedQuantity: countInput.describe('What the caller saw in the bin.'),
    quantity: countInput.describe('What the bin really holds.'),
    reasonCode: reasonCodeInput.describe('A code of the activity STOCK_ADJUSTMENT.'),
    note: noteInput,
  })
  .refine(({ expectedQuantity, quantity }) => expectedQuantity !== quantity, {
    path: ['quantity'],
    error: 'equals expectedQuantity; an adjustment changes something',
  })
