import { annotateOrder } from '#modules/orders/annotate-order'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'annotateOrder',
  description: 'Writes a note or tags on an order.',
  command: annotateOrder,
  payload: Order,
  example: async ({ order }) => ({ orderId: await order(), note: 'Called the customer' }),
})
