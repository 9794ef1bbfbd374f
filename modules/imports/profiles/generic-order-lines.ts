import type { ProfileInput } from '../profile.rules.ts'

/** A plain table that anybody can make: one row per order line, the order's own columns repeated on each. */
export const genericOrderLines: ProfileInput = {
  kind: 'ORDERS',
  name: 'Order lines (plain table)',
  description:
    'One row per line: order, placed_at, status, currency, sku, quantity, unit_price; all else may be left out.',
  channel: { code: 'import', name: 'Imported orders', type: 'WEBSITE', paymentTerms: 'PREPAID' },
  timeZone: 'UTC',
  timeFormat: 'ISO_8601',
  currency: '{lines.currency}',
  stripApostrophes: true,
  files: {
    lines: {
      columns: ['order', 'placed_at', 'status', 'currency', 'sku', 'quantity', 'unit_price'],
      key: 'order',
      use: 'ORDER',
    },
  },
  primary: 'lines',
  lines: 'lines',
  order: {
    externalId: '{lines.order}',
    placedAt: '{lines.placed_at}',
    confirmedAt: '{lines.confirmed_at}',
    cancelledAt: '{lines.cancelled_at}',
    handedOverAt: '{lines.shipped_at}',
    deliveredAt: '{lines.delivered_at}',
    deliverBy: '{lines.deliver_by}',
    note: '{lines.note}',
    purchaseOrderNumber: '{lines.purchase_order}',
  },
  status: {
    by: '{lines.status}',
    map: {
      received: { status: 'RECEIVED', goods: 'NONE' },
      confirmed: { status: 'CONFIRMED', goods: 'NONE' },
      shipped: { status: 'CONFIRMED', goods: 'SHIPPED' },
      delivered: { status: 'COMPLETED', goods: 'DELIVERED' },
      cancelled: { status: 'CANCELLED', goods: 'CANCELLED' },
    },
  },
  customer: { key: '{lines.customer_id}', name: '{lines.name}', email: '{lines.email}', phone: '{lines.phone}' },
  shipTo: {
    name: '{lines.name}',
    company: '{lines.company}',
    line1: '{lines.address_1}',
    line2: '{lines.address_2}',
    city: '{lines.city}',
    region: '{lines.region}',
    postcode: '{lines.postcode}',
    country: '{lines.country}',
    phone: '{lines.phone}',
  },
  line: {
    sku: '{lines.sku}',
    title: '{lines.title}',
    unitPrice: '{lines.unit_price}',
    quantity: '{lines.quantity}',
    discount: '{lines.discount}',
    shipBy: '{lines.ship_by}',
  },
  charges: [{ kind: 'SHIPPING', title: 'Shipping', from: 'lines', amount: '{lines.shipping}' }],
  payments: {
    from: 'lines',
    amount: '{lines.paid}',
    method: {
      by: '{lines.payment_method}',
      map: { card: 'CARD', wallet: 'WALLET', bank_transfer: 'BANK_TRANSFER', cash: 'CASH', invoice: 'INVOICE' },
      otherwise: 'OTHER',
    },
    provider: '{lines.payment_method}',
    at: '{lines.paid_at}',
  },
  location: { key: 'IMPORTED', name: 'Imported orders, location not told', type: 'WAREHOUSE', address: {} },
  product: { title: '{lines.title}' },
}
