import { proposeOrderChange } from '#modules/order-changes/propose-order-change'
import { commandMutation } from '../command-mutation.ts'
import { OrderChange } from '../refs.ts'

commandMutation({
  name: 'proposeOrderChange',
  description: 'Proposes a change of an order and previews it: price, promise, goods, money.',
  command: proposeOrderChange,
  payload: OrderChange,
  example: async ({ order }) => ({
    orderId: await order(),
    reason: 'CUSTOMER_REQUEST',
    kind: 'CONTACT',
    contact: { phone: '0113 4960000' },
  }),
})
