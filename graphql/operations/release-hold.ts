import { releaseHold } from '#modules/orders/release-hold'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'releaseHold',
  description: 'Ends a hold.',
  command: releaseHold,
  payload: Order,
  example: async ({ hold }) => ({ holdId: await hold() }),
})
