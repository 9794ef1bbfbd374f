import { splitFulfillmentOrder } from '#modules/routing/split-fulfillment-order'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'splitFulfillmentOrder',
  description: 'Makes two fulfillment orders of one; answers the new one.',
  command: splitFulfillmentOrder,
  payload: FulfillmentOrder,
  example: async ({ work }) => {
    const { fulfillmentOrderId, lineId } = await work('OPEN')
    return { fulfillmentOrderId, lines: [{ fulfillmentOrderLineId: lineId, quantity: 1 }] }
  },
})
