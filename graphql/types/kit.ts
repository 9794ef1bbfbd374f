import type { KitComponentView, KitVersionView } from '#modules/catalog/find-kits'
import { builder } from '../builder.ts'
import { Variant } from '../refs.ts'

const KitComponent = builder.objectRef<KitComponentView>('KitComponent').implement({
  description: 'What one kit needs of another variant.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'The SKU of the component.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    variant: t.field({
      type: Variant,
      authScopes: { permission: 'catalog:read' },
      description: 'The component itself.',
      resolve: (component) => component.variantId,
    }),
    quantity: t.exposeInt('quantity', { description: 'Units per kit.' }),
    priceShare: t.expose('priceShare', {
      type: 'Decimal',
      description: 'Its part of the kit’s price; a recipe’s sum to 1.',
    }),
  }),
})

export const Kit = builder.objectRef<KitVersionView>('Kit').implement({
  description: 'A version of a kit’s recipe; orders keep the version that they were placed with.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counts up from 1.' }),
    shipTogether: t.exposeBoolean('shipTogether', {
      description: 'Whether the components of one kit leave in one parcel.',
    }),
    components: t.field({
      type: [KitComponent],
      description: 'What it is made of, by SKU.',
      resolve: (kit) => kit.components,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when it counts.' }),
  }),
})
