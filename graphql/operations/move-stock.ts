import { moveStockBetweenBins } from '#modules/inventory/move-stock-between-bins'
import { commandMutation } from '../command-mutation.ts'
import { StockChange, stockChangeOf } from '../types/stock-change.ts'

commandMutation({
  name: 'moveStock',
  description: 'Moves units between bins of a location (put-away, inspection).',
  command: moveStockBetweenBins,
  payload: StockChange,
  load: stockChangeOf,
  example: ({ location, variant, bin }) => ({
    locationId: location,
    lines: [{ variantId: variant, fromBinId: bin('MAIN'), toBinId: bin('QUAR'), quantity: 1 }],
  }),
})
