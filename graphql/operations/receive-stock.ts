import { receiveStock } from '#modules/inventory/receive-stock'
import { commandMutation } from '../command-mutation.ts'
import { StockChange, stockChangeOf } from '../types/stock-change.ts'

commandMutation({
  name: 'receiveStock',
  description: 'Books goods that arrived at a location.',
  command: receiveStock,
  payload: StockChange,
  load: stockChangeOf,
  example: ({ location, variant }) => ({ locationId: location, lines: [{ variantId: variant, quantity: 5 }] }),
})
