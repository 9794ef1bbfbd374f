import { confirmOrder } from '#modules/orders/confirm-order'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'confirmOrder',
  description: 'Confirms a received order.',
  command: confirmOrder,
  payload: Order,
  example: async ({ receivedOrder }) => ({ orderId: await receivedOrder() }),
})
