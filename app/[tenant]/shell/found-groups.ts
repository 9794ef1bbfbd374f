import type { Axes } from '#components/orders/order-types'
import { commercialLook, fulfillmentLook, lookOf, shipmentLook } from '#components/orders/order-words'
import type { PaletteGroup } from '#components/patterns/palette-groups'

type List<Node> = { nodes: readonly Node[] }
export type Found = {
  orders?: List<
    Omit<Axes, 'paymentStatus'> & { id: string; number: string; channelName: string; customerName: string | null }
  >
  customers?: List<{ id: string; name: string; email: string | null }>
  variants?: List<{ id: string; sku: string; title: string }>
  shipments?: List<{
    id: string
    number: string
    orderNumber: string
    carrierName: string | null
    trackingNumber: string | null
    status: string
  }>
}

/** What was found, as the palette lists it. */
export function groupsOf(tenant: string, { orders, customers, variants, shipments }: Found): readonly PaletteGroup[] {
  return [
    {
      label: 'Orders',
      entries: (orders?.nodes ?? []).map((order) => ({
        id: order.id,
        kind: 'order' as const,
        label: order.number,
        detail: [order.customerName, order.channelName, stateOf(order)].filter(Boolean).join(' · '),
        href: `/${tenant}/orders/${order.number}`,
      })),
    },
    {
      label: 'Shipments',
      entries: (shipments?.nodes ?? []).map((shipment) => ({
        id: shipment.id,
        kind: 'shipment' as const,
        label: shipment.trackingNumber ?? shipment.number,
        detail: [shipment.carrierName, `order ${shipment.orderNumber}`, lookOf(shipmentLook, shipment.status).label]
          .filter(Boolean)
          .join(' · '),
        href: `/${tenant}/orders/${shipment.orderNumber}`,
      })),
    },
    {
      label: 'Customers',
      entries: (customers?.nodes ?? []).map((customer) => ({
        id: customer.id,
        kind: 'customer' as const,
        label: customer.name,
        detail: customer.email ?? undefined,
        href: `/${tenant}/customers/${customer.id}`,
      })),
    },
    {
      label: 'SKUs',
      entries: (variants?.nodes ?? []).map((variant) => ({
        id: variant.id,
        kind: 'sku' as const,
        label: variant.sku,
        detail: variant.title,
        href: `/${tenant}/orders?sku=${encodeURIComponent(variant.sku)}`,
      })),
    },
  ]
}

const stateOf = ({ status, fulfillmentStatus }: Omit<Axes, 'paymentStatus'>): string =>
  status === 'CANCELLED' ? commercialLook.CANCELLED.label : fulfillmentLook[fulfillmentStatus].label
