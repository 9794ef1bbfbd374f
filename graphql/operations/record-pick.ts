import { recordPick } from '#modules/fulfillment/record-pick'
import { commandMutation } from '../command-mutation.ts'
import { FulfillmentOrder } from '../refs.ts'

commandMutation({
  name: 'recordPick',
  description: 'Counts one scan at the shelf: the units move to packing.',
  command: recordPick,
  payload: FulfillmentOrder,
  isVersioned: false,
  example: async ({ work }) => ({ fulfillmentOrderId: (await work('PICKING')).fulfillmentOrderId, code: 'TRAY' }),
})
