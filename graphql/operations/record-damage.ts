import { recordDamage } from '#modules/inventory/record-damage'
import { commandMutation } from '../command-mutation.ts'
import { StockChange, stockChangeOf } from '../types/stock-change.ts'

commandMutation({
  name: 'recordDamage',
  description: 'Takes damaged units off sale.',
  command: recordDamage,
  payload: StockChange,
  load: stockChangeOf,
  example: async ({ variant, location, bin, stockedUnits }) => ({
    variantId: variant,
    locationId: location,
    binId: bin('MAIN'),
    expectedQuantity: await stockedUnits(),
    quantity: 1,
    reasonCode: 'DAMAGED',
  }),
})
