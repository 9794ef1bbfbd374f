import { placeOrder } from '#modules/capture/place-order'
import { commandMutation } from '../command-mutation.ts'
import { Order } from '../refs.ts'

commandMutation({
  name: 'placeOrder',
  description:
    'Accepts an order: priced, promised, held or confirmed by policy, and routed. The same order of a channel sent again answers the order that it made.',
  command: placeOrder,
  payload: Order,
  example: ({ channel, unique }) => ({
    channelId: channel,
    externalReference: unique('WEB'),
    currency: 'GBP',
    customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
    shipTo: { name: 'Ada Lovelace', line1: '1 Row', city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' },
    lines: [{ sku: 'TRAY', quantity: 1, unitPrice: '22.00' }],
    payments: [{ method: 'CARD', provider: 'test', amount: '22.00', entries: [{ kind: 'CAPTURE', amount: '22.00' }] }],
  }),
})
