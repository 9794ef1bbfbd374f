import { withdrawOrderChange } from '#modules/order-changes/withdraw-order-change'
import { commandMutation } from '../command-mutation.ts'
import { OrderChange } from '../refs.ts'

commandMutation({
  name: 'withdrawOrderChange',
  description: 'Takes a proposed change back.',
  command: withdrawOrderChange,
  payload: OrderChange,
  example: async ({ order, do: perform }) => ({
    orderChangeId: await perform('proposeOrderChange', {
      orderId: await order(),
      reason: 'CUSTOMER_REQUEST',
      kind: 'CONTACT',
      contact: { phone: '0113 4960000' },
    }),
  }),
})
