import { requestTransfer } from '#modules/inventory/request-transfer'
import { commandMutation } from '../command-mutation.ts'
import { TransferOrder } from '../refs.ts'

commandMutation({
  name: 'requestTransfer',
  description: 'Asks for stock to go from one location to another.',
  command: requestTransfer,
  payload: TransferOrder,
  example: ({ location, otherLocation, variant }) => ({
    fromLocationId: location,
    toLocationId: otherLocation,
    lines: [{ variantId: variant, quantity: 1 }],
  }),
})
