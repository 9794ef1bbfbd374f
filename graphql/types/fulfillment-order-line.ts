import type { PartOfOrderView } from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'

export const FulfillmentOrderLine = builder
  .objectRef<PartOfOrderView['lines'][number]>('FulfillmentOrderLine')
  .implement({
    description: 'What a fulfillment order sends of one variant. Counts are cumulative: shipped ≤ packed ≤ picked.',
    fields: (t) => ({
      id: t.id({ description: 'Its global id.', resolve: (line) => toGlobalId('FulfillmentOrderLine', line.id) }),
      orderLineId: t.id({
        description: 'The line of the order that it is for.',
        resolve: (line) => toGlobalId('OrderLine', line.orderLineId),
      }),
      sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
      title: t.exposeString('title', { description: 'The variant’s title.' }),
      quantity: t.exposeInt('quantity', { description: 'Units to be sent.' }),
      picked: t.exposeInt('picked', { description: 'Units picked so far.' }),
      packed: t.exposeInt('packed', { description: 'Units packed so far.' }),
      shipped: t.exposeInt('shipped', { description: 'Units handed over so far.' }),
      short: t.exposeInt('short', { description: 'Units that were not found.' }),
      cancelled: t.exposeInt('cancelled', { description: 'Units that are not wanted any more.' }),
    }),
  })
