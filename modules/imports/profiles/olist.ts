import type { ProfileInput } from '../profile.rules.ts'

/**
 * The public Olist marketplace set (Brazil): one row per unit sold, a shipment per seller, local times without zone.
 * `order_estimated_delivery_date` is a day written as midnight.
 */
export const olist: ProfileInput = {
  kind: 'ORDERS',
  name: 'Olist marketplace files',
  description: 'Orders, items, payments and customers of the Olist set; sellers and products are looked up when given.',
  channel: { code: 'olist', name: 'Olist', type: 'MARKETPLACE', paymentTerms: 'COLLECTED_BY_CHANNEL' },
  timeZone: 'America/Sao_Paulo',
  timeFormat: 'ISO_8601',
  currency: 'BRL',
  files: {
    orders: { columns: ['order_id', 'order_status', 'order_purchase_timestamp'], key: 'order_id', use: 'ORDER' },
    items: { columns: ['order_id', 'order_item_id', 'product_id', 'price'], key: 'order_id', use: 'ORDER' },
    payments: { columns: ['order_id', 'payment_sequential', 'payment_value'], key: 'order_id', use: 'ORDER' },
    customers: { columns: ['customer_id', 'customer_unique_id'], key: 'customer_id', use: 'LOOKUP', optional: true },
    sellers: { columns: ['seller_id', 'seller_city'], key: 'seller_id', use: 'LOOKUP', optional: true },
    products: { columns: ['product_id', 'product_weight_g'], key: 'product_id', use: 'LOOKUP', optional: true },
    categories: {
      columns: ['product_category_name', 'product_category_name_english'],
      key: 'product_category_name',
      use: 'IGNORED',
      optional: true,
    },
    reviews: { columns: ['review_id', 'review_score'], key: 'order_id', use: 'IGNORED', optional: true },
  },
  primary: 'orders',
  lines: 'items',
  lookups: { customers: '{orders.customer_id}', sellers: '{items.seller_id}', products: '{items.product_id}' },
  order: {
    externalId: '{orders.order_id}',
    placedAt: '{orders.order_purchase_timestamp}',
    confirmedAt: '{orders.order_approved_at}',
    handedOverAt: '{orders.order_delivered_carrier_date}',
    deliveredAt: '{orders.order_delivered_customer_date}',
    deliverBy: '{orders.order_estimated_delivery_date}',
  },
  status: {
    by: '{orders.order_status}',
    map: {
      created: { status: 'RECEIVED', goods: 'NONE' },
      approved: { status: 'CONFIRMED', goods: 'NONE' },
      processing: { status: 'CONFIRMED', goods: 'NONE' },
      invoiced: { status: 'CONFIRMED', goods: 'NONE' },
      shipped: { status: 'CONFIRMED', goods: 'SHIPPED' },
      delivered: { status: 'COMPLETED', goods: 'DELIVERED' },
      canceled: { status: 'CANCELLED', goods: 'CANCELLED', reason: 'CUSTOMER_REQUEST' },
      unavailable: { status: 'CANCELLED', goods: 'CANCELLED', reason: 'OUT_OF_STOCK' },
    },
  },
  customer: { key: '{customers.customer_unique_id}' },
  shipTo: {
    city: '{customers.customer_city}',
    region: '{customers.customer_state}',
    postcode: '{customers.customer_zip_code_prefix}',
    country: 'BR',
  },
  line: {
    sku: '{items.product_id}',
    title: '{products.product_category_name}',
    unitPrice: '{items.price}',
    sameBy: ['{items.product_id}', '{items.seller_id}', '{items.price}'],
    shipBy: '{items.shipping_limit_date}',
  },
  charges: [{ kind: 'SHIPPING', title: 'Freight', from: 'items', amount: '{items.freight_value}' }],
  payments: {
    from: 'payments',
    amount: '{payments.payment_value}',
    method: {
      by: '{payments.payment_type}',
      map: { credit_card: 'CARD', debit_card: 'CARD', boleto: 'BANK_SLIP', voucher: 'VOUCHER' },
      otherwise: 'OTHER',
    },
    provider: 'olist',
    installments: '{payments.payment_installments}',
    at: '{orders.order_approved_at}',
  },
  location: {
    key: '{items.seller_id}',
    name: 'Seller {items.seller_id}',
    type: 'THIRD_PARTY',
    address: {
      city: '{sellers.seller_city}',
      region: '{sellers.seller_state}',
      postcode: '{sellers.seller_zip_code_prefix}',
      country: 'BR',
    },
  },
  product: {
    title: '{products.product_category_name}',
    weightGrams: '{products.product_weight_g}',
    lengthCm: '{products.product_length_cm}',
    widthCm: '{products.product_width_cm}',
    heightCm: '{products.product_height_cm}',
  },
}
