import { moveFulfillmentOrder } from '#modules/routing/move-fulfillment-order'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'moveFulfillmentOrder',
  description: 'Gives work that has not begun to another location.',
  command: moveFulfillmentOrder,
  payload: FulfillmentOrder,
  example: async ({ work, otherLocation }) => ({
    fulfillmentOrderId: (await work('OPEN')).fulfillmentOrderId,
    locationId: otherLocation,
    reason: 'Nearer',
  }),
})
