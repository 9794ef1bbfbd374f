import { openStock } from '#modules/inventory/open-stock'
import { commandMutation } from '../command-mutation.ts'
import { StockChange, stockChangeOf } from '../types/stock-change.ts'

commandMutation({
  name: 'openStock',
  description: 'Opens the books: stock that is there at the cut-over instant, with its cost.',
  command: openStock,
  payload: StockChange,
  load: stockChangeOf,
  example: async ({ location, hours, newVariant }) => ({
    cutOverAt: hours(-1),
    lines: [{ variantId: await newVariant(), locationId: location, quantity: 5 }],
  }),
})
