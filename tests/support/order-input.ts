import type { z } from 'zod'
import type { placeOrderInput } from '#modules/capture/place-order.input'
import type { World } from './world.ts'

export type OrderRequest = z.input<typeof placeOrderInput>

export const homeInLondon: OrderRequest['shipTo'] = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postcode: 'SW1Y 4JH',
  country: 'GB',
}

/** A paid order of the web shop: one blue mug to London, unless said otherwise. */
export function orderInput(world: World, more: Partial<OrderRequest> = {}): OrderRequest {
  return {
    channelId: world.channels.web,
    currency: 'GBP',
    customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
    shipTo: homeInLondon,
    lines: [{ sku: 'MUG-BLUE', quantity: 1, unitPrice: '12.90' }],
    payments: [paid('1000.00')],
    ...more,
  }
}

/** A card payment that was taken. */
export const paid = (amount: string): NonNullable<OrderRequest['payments']>[number] => ({
  method: 'CARD',
  provider: 'cards',
  amount,
  entries: [{ kind: 'CAPTURE', amount }],
})
