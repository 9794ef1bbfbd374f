import { shipTransfer } from '#modules/inventory/ship-transfer'
import { commandMutation } from '../command-mutation.ts'
import { TransferOrder } from '../refs.ts'

commandMutation({
  name: 'shipTransfer',
  description: 'Says that the goods of a transfer left.',
  command: shipTransfer,
  payload: TransferOrder,
  example: async ({ transfer }) => ({ transferId: await transfer('REQUESTED') }),
})
