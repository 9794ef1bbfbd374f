import { packFulfillmentOrder } from '#modules/fulfillment/pack-fulfillment-order'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'packFulfillmentOrder',
  description: 'Puts everything picked into packages, with the steps of the written procedure.',
  command: packFulfillmentOrder,
  payload: FulfillmentOrder,
  example: async ({ work }) => {
    const { fulfillmentOrderId, lineId } = await work('PICKED')
    return { fulfillmentOrderId, packages: [{ lines: [{ lineId, quantity: 2 }] }] }
  },
})
