import { cancelTransfer } from '#modules/inventory/cancel-transfer'
import { commandMutation } from '../command-mutation.ts'
import { TransferOrder } from '../refs.ts'

commandMutation({
  name: 'cancelTransfer',
  description: 'Cancels a transfer that has not left.',
  command: cancelTransfer,
  payload: TransferOrder,
  example: async ({ transfer }) => ({ transferId: await transfer('REQUESTED') }),
})
