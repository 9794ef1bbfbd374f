import { recordCount } from '#modules/inventory/record-count'
import { commandMutation } from '../command-mutation.ts'
import { StockCount } from '../refs.ts'

commandMutation({
  name: 'countStock',
  description: 'Records what was counted in bins.',
  command: recordCount,
  payload: StockCount,
})
