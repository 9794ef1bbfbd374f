import { findOrder } from '#modules/orders/find-order'
import { recordPayment } from '#modules/orders/record-payment'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'recordPayment',
  description: 'Records what happened to a payment of an order; the same reference sent again is recorded once.',
  command: recordPayment,
  payload: Order,
  load: (actor, { orderId }) => findOrder(actor, { id: orderId }),
  example: async ({ order }) => ({
    orderId: await order(),
    tender: { method: 'CARD', provider: 'test' },
    kind: 'AUTHORIZATION',
    amount: '5.00',
    currency: 'GBP',
  }),
})
