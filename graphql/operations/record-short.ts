import { recordShort } from '#modules/fulfillment/record-short'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'recordShort',
  description: 'Says that units cannot be picked: not found, or damaged. They wait as a backorder and are routed anew.',
  command: recordShort,
  payload: FulfillmentOrder,
  isVersioned: false,
  example: async ({ work }) => {
    const { fulfillmentOrderId, lineId } = await work('PICKING')
    return { fulfillmentOrderId, lineId, quantity: 1, outcome: 'SHORT', reasonCode: 'NOT_FOUND' }
  },
})
