import { routeOrder } from '#modules/routing/route-order'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'routeOrder',
  description: 'Plans anew where an order is shipped from.',
  command: routeOrder,
  payload: Order,
  example: async ({ order }) => ({ orderId: await order(), reason: 'Look again' }),
})
