import type { ProfileInput } from '../profile.rules.ts'

/** An address of the export: `Shipping …` or `Billing …`. */
const addressOf = (side: 'Shipping' | 'Billing') => ({
  name: `{orders.${side} Name}`,
  company: `{orders.${side} Company}`,
  line1: `{orders.${side} Address1}`,
  line2: `{orders.${side} Address2}`,
  city: `{orders.${side} City}`,
  region: `{orders.${side} Province}`,
  postcode: `{orders.${side} Zip}`,
  country: `{orders.${side} Country}`,
  phone: `{orders.${side} Phone}`,
})

/**
 * Shopify's orders export: the second and later lines of an order repeat its name and leave the order's columns empty;
 * postcodes begin with an apostrophe. It tells when goods were fulfilled and never when they were delivered.
 */
export const shopifyOrdersCsv: ProfileInput = {
  kind: 'ORDERS',
  name: 'Shopify orders export (CSV)',
  description: 'Orders → Export in Shopify, one row per line item.',
  channel: { code: 'shopify', name: 'Shopify', type: 'WEBSITE', paymentTerms: 'PREPAID' },
  timeZone: 'UTC',
  timeFormat: 'ISO_8601',
  currency: '{orders.Currency}',
  stripApostrophes: true,
  files: {
    orders: {
      columns: [
        'Name',
        'Financial Status',
        'Fulfillment Status',
        'Currency',
        'Created at',
        'Lineitem quantity',
        'Lineitem sku',
      ],
      key: 'Name',
      use: 'ORDER',
    },
  },
  primary: 'orders',
  lines: 'orders',
  order: {
    externalId: '{orders.Name}',
    placedAt: '{orders.Created at}',
    confirmedAt: '{orders.Paid at}',
    cancelledAt: '{orders.Cancelled at}',
    handedOverAt: '{orders.Fulfilled at}',
    note: '{orders.Notes}',
    tags: '{orders.Tags}',
    subtotal: '{orders.Subtotal}',
    discount: '{orders.Discount Amount}',
    tax: '{orders.Taxes}',
    total: '{orders.Total}',
  },
  status: {
    by: '{orders.Fulfillment Status}',
    map: {
      fulfilled: { status: 'CONFIRMED', goods: 'SHIPPED' },
      partial: { status: 'CONFIRMED', goods: 'NONE' },
      unfulfilled: { status: 'CONFIRMED', goods: 'NONE' },
      restocked: { status: 'CANCELLED', goods: 'CANCELLED', reason: 'CHANNEL' },
      '': { status: 'CONFIRMED', goods: 'NONE' },
    },
  },
  customer: { key: '{orders.Email}', name: '{orders.Billing Name}', email: '{orders.Email}', phone: '{orders.Phone}' },
  shipTo: addressOf('Shipping'),
  billTo: addressOf('Billing'),
  line: {
    sku: '{orders.Lineitem sku}',
    title: '{orders.Lineitem name}',
    unitPrice: '{orders.Lineitem price}',
    quantity: '{orders.Lineitem quantity}',
    discount: '{orders.Lineitem discount}',
    goods: {
      by: '{orders.Lineitem fulfillment status}',
      map: { fulfilled: 'SHIPPED', pending: 'NONE', partial: 'NONE', restocked: 'CANCELLED', '': 'NONE' },
    },
  },
  charges: [
    { kind: 'SHIPPING', title: 'Shipping', from: 'orders', amount: '{orders.Shipping}' },
    { kind: 'DUTY', title: 'Duties', from: 'orders', amount: '{orders.Duties}' },
  ],
  payments: {
    from: 'orders',
    amount: '{orders.Total}',
    outstanding: '{orders.Outstanding Balance}',
    method: {
      by: '{orders.Payment Method}',
      map: {
        'shopify payments': 'CARD',
        stripe: 'CARD',
        paypal: 'WALLET',
        'paypal express checkout': 'WALLET',
        gift_card: 'GIFT_CARD',
        'cash on delivery (cod)': 'CASH',
        'bank deposit': 'BANK_TRANSFER',
      },
      otherwise: 'OTHER',
    },
    provider: '{orders.Payment Method}',
    reference: '{orders.Payment Reference}',
    at: '{orders.Paid at}',
    state: {
      by: '{orders.Financial Status}',
      map: {
        paid: 'CAPTURED',
        partially_paid: 'CAPTURED',
        refunded: 'CAPTURED',
        partially_refunded: 'CAPTURED',
        authorized: 'AUTHORIZED',
        pending: 'PENDING',
        unpaid: 'PENDING',
        expired: 'PENDING',
        voided: 'VOIDED',
      },
    },
    refunded: '{orders.Refunded Amount}',
  },
  location: { key: 'SHOPIFY', name: 'Shopify, location not told', type: 'WAREHOUSE', address: {} },
  product: { title: '{orders.Lineitem name}', brand: '{orders.Vendor}' },
}
