import { toGlobalId } from '#platform/ids'
import { placeOrderDocument } from './documents.ts'
import type { World } from './merchant.ts'

/** The body of a request that places an order of three lines; `skuAt` chooses what is wanted. */
export function placeOrderBody(world: World, index: number, run: string, skuAt: (line: number) => string): string {
  const input = {
    channelId: toGlobalId('Channel', world.channels.web ?? ''),
    externalReference: `${run}-${index}`,
    idempotencyKey: `${run}-${index}`,
    currency: 'GBP',
    customer: { name: `Buyer ${index}`, email: `buyer-${run}-${index}@example.com` },
    shipTo: {
      name: `Buyer ${index}`,
      line1: `${index} High Street`,
      city: 'Leeds',
      postcode: 'LS1 1AA',
      country: 'GB',
    },
    lines: [0, 1, 2].map((line) => ({ sku: skuAt(line), quantity: 1 + (line % 2), unitPrice: '10.00' })),
  }
  return JSON.stringify({ query: placeOrderDocument, variables: { input } })
}

/** Spread over all SKUs by a step that meets each of them. */
export const spreadSku =
  (world: World, index: number) =>
  (line: number): string =>
    world.variants[(index * 7 + line * 331) % world.variants.length]?.sku ?? ''
