import { cancelOrder } from '#modules/order-changes/cancel-order'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'cancelOrder',
  description: 'Cancels what has not left of an order; stock and money are let go.',
  command: cancelOrder,
  payload: Order,
  example: async ({ order }) => ({ orderId: await order(), reasonCode: 'CUSTOMER_REQUEST' }),
})
