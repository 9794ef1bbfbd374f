import { shipFulfillmentOrder } from '#modules/fulfillment/ship-fulfillment-order'
import { commandMutation } from '../command-mutation.ts'
import { Shipment } from '../refs.ts'

commandMutation({
  name: 'shipFulfillmentOrder',
  description: 'Puts packed units on their way: label, tracking number and, unless told otherwise, the hand-over.',
  command: shipFulfillmentOrder,
  payload: Shipment,
  example: async ({ work }) => ({ fulfillmentOrderId: (await work('PACKED')).fulfillmentOrderId }),
})
