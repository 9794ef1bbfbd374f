import type { ComponentView } from '#modules/orders/order-context.view'
import { builder } from '../builder.ts'

export const LineQuantities = builder
  .interfaceRef<
    Pick<
      ComponentView,
      'ordered' | 'cancelled' | 'unallocated' | 'backordered' | 'reserved' | 'picked' | 'packed' | 'shipped'
    >
  >('LineQuantities')
  .implement({
    description:
      'Where the units of a line are: ordered = cancelled + unallocated + backordered + reserved + picked + packed + shipped.',
    resolveType: (line) => ('perKit' in line ? 'OrderLineComponent' : 'OrderLine'),
    fields: (t) => ({
      ordered: t.exposeInt('ordered', { description: 'Units ordered.' }),
      cancelled: t.exposeInt('cancelled', { description: 'Not wanted any more.' }),
      unallocated: t.exposeInt('unallocated', { description: 'Given to no location yet.' }),
      backordered: t.exposeInt('backordered', { description: 'Waiting for stock.' }),
      reserved: t.exposeInt('reserved', { description: 'Reserved at a location.' }),
      picked: t.exposeInt('picked', { description: 'Picked, not packed.' }),
      packed: t.exposeInt('packed', { description: 'Packed, not handed over.' }),
      shipped: t.exposeInt('shipped', { description: 'Handed over.' }),
    }),
  })
