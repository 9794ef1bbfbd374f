import { adjustStock } from '#modules/inventory/adjust-stock'
import { commandMutation } from '../command-mutation.ts'
import { StockChange, stockChangeOf } from '../types/stock-change.ts'

commandMutation({
  name: 'adjustStock',
  description: 'Corrects what a bin holds, from what was seen to what is there.',
  command: adjustStock,
  payload: StockChange,
  load: stockChangeOf,
  example: ({ variant, location, bin }) => ({
    variantId: variant,
    locationId: location,
    binId: bin('RETN'),
    expectedQuantity: 0,
    quantity: 3,
    reasonCode: 'FOUND',
  }),
})
