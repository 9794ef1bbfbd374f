import { holdOrder } from '#modules/orders/hold-order'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'holdOrder',
  description: 'Holds an order, or a part of it, for a reason that somebody owns.',
  command: holdOrder,
  payload: Order,
  example: async ({ order }) => ({ orderId: await order(), reason: 'ADDRESS' }),
})
