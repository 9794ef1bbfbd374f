import { releaseFulfillmentOrder } from '#modules/fulfillment/release-fulfillment-order'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'releaseFulfillmentOrder',
  description: 'Releases scheduled work to the floor.',
  command: releaseFulfillmentOrder,
  payload: FulfillmentOrder,
  example: async ({ work }) => ({ fulfillmentOrderId: (await work('SCHEDULED')).fulfillmentOrderId }),
})
