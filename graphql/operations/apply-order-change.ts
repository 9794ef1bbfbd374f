import { applyOrderChange } from '#modules/order-changes/apply-order-change'
import { commandMutation } from '../command-mutation.ts'
import { OrderChange } from '../refs.ts'

commandMutation({
  name: 'applyOrderChange',
  description: 'Does a proposed change, as far as each part’s stage allows.',
  command: applyOrderChange,
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
