import type { OrderView } from '#modules/orders/order.view'
import { builder, readable } from '../builder.ts'
import { Money, moneyOf, moneyOrNull } from '../money.ts'

const paid = { type: Money, ...readable('payment:read') } as const

export const OrderTotals = builder.objectRef<OrderView>('OrderTotals').implement({
  description: 'What an order comes to, in its currency, and what was paid.',
  fields: (t) => ({
    subtotal: t.field({
      type: Money,
      description: 'The lines before discounts.',
      resolve: (o) => moneyOf(o.subtotalMinor, o.currency),
    }),
    discount: t.field({
      type: Money,
      description: 'What discounts take off.',
      resolve: (o) => moneyOf(o.discountMinor, o.currency),
    }),
    shipping: t.field({ type: Money, description: 'Shipping.', resolve: (o) => moneyOf(o.shippingMinor, o.currency) }),
    fees: t.field({ type: Money, description: 'Fees and duties.', resolve: (o) => moneyOf(o.feeMinor, o.currency) }),
    tax: t.field({
      type: Money,
      description: 'Taxes, those included in prices too.',
      resolve: (o) => moneyOf(o.taxMinor, o.currency),
    }),
    total: t.field({
      type: Money,
      description: 'What the customer pays.',
      resolve: (o) => moneyOf(o.totalMinor, o.currency),
    }),
    sourceTotal: t.field({
      type: Money,
      nullable: true,
      description: 'The total as the channel sent it; null when it sent none.',
      resolve: (o) => moneyOrNull(o.sourceTotalMinor, o.currency),
    }),
    authorized: t.field({
      ...paid,
      description: 'Authorized; null when you may not read payments.',
      resolve: (o) => moneyOf(o.authorizedMinor, o.currency),
    }),
    captured: t.field({
      ...paid,
      description: 'Taken; null when you may not read payments.',
      resolve: (o) => moneyOf(o.capturedMinor, o.currency),
    }),
    refunded: t.field({
      ...paid,
      description: 'Given back; null when you may not read payments.',
      resolve: (o) => moneyOf(o.refundedMinor, o.currency),
    }),
    refundable: t.field({
      ...paid,
      description: 'Taken and not given back; null when you may not read payments.',
      resolve: (o) => moneyOf(o.capturedMinor - o.refundedMinor, o.currency),
    }),
  }),
})
