import { receiveTransfer } from '#modules/inventory/receive-transfer'
import { commandMutation } from '../command-mutation.ts'
import { TransferOrder } from '../refs.ts'

commandMutation({
  name: 'receiveTransfer',
  description: 'Books what arrived of a transfer, with reasons for what did not.',
  command: receiveTransfer,
  payload: TransferOrder,
  example: async ({ transfer, variant }) => ({
    transferId: await transfer('SHIPPED'),
    lines: [{ variantId: variant, quantity: 1 }],
  }),
})
