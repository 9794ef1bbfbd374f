import { changeOrderAddress } from '#modules/order-changes/change-order-address'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'changeOrderAddress',
  description: 'Sends an order elsewhere; parts that cannot go there from where they are, are planned anew.',
  command: changeOrderAddress,
  payload: Order,
  example: async ({ order }) => ({
    orderId: await order(),
    address: { name: 'Ada Lovelace', line1: '2 Row', city: 'Leeds', postcode: 'LS1 1AB', country: 'GB' },
  }),
})
