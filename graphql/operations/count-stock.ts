import { recordCount } from '#modules/inventory/record-count'
import { commandMutation } from '../command-mutation.ts'
import { StockCount } from '../refs.ts'

commandMutation({
  name: 'countStock',
  description: 'Records what was counted in bins.',
  command: recordCount,
  payload: StockCount,
  example: async ({ location, variant, bin, do: perform }) => ({
    countId: await perform('startCount', { locationId: location }),
    lines: [{ binId: bin('DMGD'), variantId: variant, counted: 1 }],
  }),
})
