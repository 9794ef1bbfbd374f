import { startCount } from '#modules/inventory/start-count'
import { commandMutation } from '../command-mutation.ts'
import { StockCount } from '../refs.ts'

commandMutation({
  name: 'startCount',
  description: 'Opens a count at a location.',
  command: startCount,
  payload: StockCount,
  example: ({ location }) => ({ locationId: location }),
})
