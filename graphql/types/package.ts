import type { ShipmentOfOrderView } from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'

type PackageView = ShipmentOfOrderView['packages'][number]

const PackageLine = builder.objectRef<PackageView['lines'][number]>('PackageLine').implement({
  description: 'What a parcel holds of one variant.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'The variant’s SKU.' }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
  }),
})

export const Package = builder.objectRef<PackageView>('Package').implement({
  description: 'A parcel.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (parcel) => toGlobalId('Package', parcel.id) }),
    number: t.exposeString('number', { description: 'What people call it; unique.' }),
    weightGrams: t.exposeInt('weightGrams', {
      nullable: true,
      description: 'Its weight in grams; null when it was not weighed.',
    }),
    lines: t.field({ type: [PackageLine], description: 'What it holds.', resolve: (parcel) => parcel.lines }),
  }),
})
