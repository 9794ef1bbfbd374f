import type { ComponentView, OrderLineView } from '#modules/orders/order-context.view'
import { toGlobalId } from '#platform/ids'
import { builder } from '../builder.ts'
import { LineKindEnum } from '../enums/order-enums.ts'
import { Money, moneyOf } from '../money.ts'
import { Variant } from '../refs.ts'
import { LineQuantities } from './line-quantities.ts'
import { LinePromise } from './promise.ts'

/** A line with the currency of its order. */
export type OrderLineShape = OrderLineView & { readonly currency: string }

const OrderLineComponent = builder.objectRef<ComponentView>('OrderLineComponent').implement({
  description: 'What a kit line needs of one component, counted in components.',
  interfaces: [LineQuantities],
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (part) => toGlobalId('OrderLineComponent', part.id) }),
    sku: t.exposeString('sku', { description: 'The component’s SKU.' }),
    title: t.exposeString('title', { description: 'The component’s title.' }),
    perKit: t.exposeInt('perKit', { description: 'Units per kit, as the recipe was when the order was placed.' }),
  }),
})

export const OrderLine = builder.objectRef<OrderLineShape>('OrderLine').implement({
  description: 'What was bought of one thing. The counts divide `ordered`; a kit line counts kits.',
  interfaces: [LineQuantities],
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (line) => toGlobalId('OrderLine', line.id) }),
    position: t.exposeInt('position', { description: 'Its place in the order.' }),
    kind: t.expose('kind', { type: LineKindEnum, description: 'What is sold.' }),
    sku: t.exposeString('sku', { description: 'The SKU it was sold under.' }),
    title: t.exposeString('title', { description: 'What the customer read.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'What is counted; null for what is not stocked.' }),
    variant: t.field({
      type: Variant,
      nullable: true,
      authScopes: { permission: 'catalog:read' },
      description: 'The variant; null for what is not stocked.',
      resolve: (line) => line.variantId,
    }),
    originallyOrdered: t.exposeInt('originallyOrdered', {
      description: 'Units when the order was placed; never changes.',
    }),
    delivered: t.exposeInt('delivered', { description: 'Of those shipped: arrived.' }),
    lost: t.exposeInt('lost', { description: 'Of those shipped: lost.' }),
    returnedToSender: t.exposeInt('returnedToSender', {
      description: 'Of those shipped: came back without the customer.',
    }),
    returned: t.exposeInt('returned', { description: 'Of those delivered: sent back by the customer.' }),
    unitPrice: t.expose('unitPrice', {
      type: 'Decimal',
      description: 'Price of one before discounts, in the order’s currency.',
    }),
    subtotal: t.field({
      type: Money,
      description: 'Price times quantity.',
      resolve: (l) => moneyOf(l.subtotalMinor, l.currency),
    }),
    discount: t.field({
      type: Money,
      description: 'What discounts take off.',
      resolve: (l) => moneyOf(l.discountMinor, l.currency),
    }),
    tax: t.field({ type: Money, description: 'Taxes on it.', resolve: (l) => moneyOf(l.taxMinor, l.currency) }),
    total: t.field({
      type: Money,
      description: 'What it comes to.',
      resolve: (l) => moneyOf(l.totalMinor, l.currency),
    }),
    taxLines: t.expose('taxLines', {
      type: 'JSON',
      description: 'The taxes one by one: title, rate, amount, who collects.',
    }),
    discountAllocations: t.expose('discountAllocations', {
      type: 'JSON',
      description: 'The discounts one by one: code, amount, who funds.',
    }),
    promise: t.field({
      type: LinePromise,
      nullable: true,
      description: 'What was promised; null when nothing was.',
      resolve: (line) => (line.promiseSource ? line : null),
    }),
    notBefore: t.expose('notBefore', {
      type: 'DateTime',
      nullable: true,
      description: 'It must not leave earlier; null without such a wish.',
    }),
    cancelAfter: t.expose('cancelAfter', {
      type: 'DateTime',
      nullable: true,
      description: 'After this it is not wanted any more; null without.',
    }),
    isPreorder: t.exposeBoolean('isPreorder', { description: 'Whether it was sold before stock exists.' }),
    expectedOn: t.expose('expectedOn', {
      type: 'Date',
      nullable: true,
      description: 'When waiting units are expected; null when none wait or nobody knows.',
    }),
    components: t.field({
      type: [OrderLineComponent],
      description: 'What a kit is made of; empty otherwise.',
      resolve: (line) => line.components,
    }),
  }),
})
