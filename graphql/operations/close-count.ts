import { closeCount } from '#modules/inventory/close-count'
import { commandMutation } from '../command-mutation.ts'
import { StockCount } from '../refs.ts'

commandMutation({
  name: 'closeCount',
  description: 'Closes a count: its differences become movements.',
  command: closeCount,
  payload: StockCount,
  example: async ({ location, do: perform }) => ({ countId: await perform('startCount', { locationId: location }) }),
})
