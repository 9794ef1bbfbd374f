import { undoPick } from '#modules/fulfillment/undo-pick'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'undoPick',
  description: 'Takes a pick back: the units return to their bin.',
  command: undoPick,
  payload: FulfillmentOrder,
  isVersioned: false,
  example: async ({ work }) => ({ fulfillmentOrderId: (await work('PICKED')).fulfillmentOrderId }),
})
