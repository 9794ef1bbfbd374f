import { startPicking } from '#modules/fulfillment/start-picking'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'startPicking',
  description: 'Takes a fulfillment order to pick: it is yours, with the bins to walk to.',
  command: startPicking,
  payload: FulfillmentOrder,
  example: async ({ work }) => ({ fulfillmentOrderId: (await work('OPEN')).fulfillmentOrderId }),
})
