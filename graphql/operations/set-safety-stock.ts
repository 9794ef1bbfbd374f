import { setSafetyStock } from '#modules/inventory/set-safety-stock'
import { commandMutation } from '../command-mutation.ts'
import { StockChange, stockChangeOf } from '../types/stock-change.ts'

commandMutation({
  name: 'setSafetyStock',
  description: 'Sets how many units are kept back at a location.',
  command: setSafetyStock,
  payload: StockChange,
  load: stockChangeOf,
  example: ({ location, variant }) => ({
    lines: [{ variantId: variant, locationId: location, safetyStock: 2 }],
  }),
})
