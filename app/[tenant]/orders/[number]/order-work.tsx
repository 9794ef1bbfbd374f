import { OrderFulfillment } from '#components/orders/order-fulfillment'
import { TextLink } from '#components/ui/text-link'
import type { OrderAnswer } from './order-query.ts'
import { Why } from './why.tsx'

/** The parts of the order with their parcels, and what waits for stock. */
export function OrderWork({ order, tenant }: { order: OrderAnswer; tenant: string }) {
  const { fulfillmentOrders, shipments, lines } = order
  if (!fulfillmentOrders) return null
  const parts = fulfillmentOrders.map((part) => ({
    ...part,
    shipments: (shipments ?? []).filter((shipment) => shipment.fulfillmentOrder.id === part.id),
    why: (
      <Why decision={order.decisions?.find(({ id }) => id === part.decision?.id)} tenant={tenant} label="why here?" />
    ),
  }))
  const waiting = lines.filter((line) => line.kind === 'GOODS' && line.backordered + line.unallocated > 0)
  return (
    <OrderFulfillment
      parts={parts}
      isHistory={order.origin === 'HISTORY'}
      waiting={
        waiting.length > 0 && order.origin !== 'HISTORY' ? (
          <span className="flex flex-wrap gap-x-2 text-muted">
            <span className="text-ink">Without a location:</span>
            {waiting.map((line) => (
              <span key={line.id}>
                {line.backordered + line.unallocated} ×{' '}
                <TextLink href={`/${tenant}/operations/stock?sku=${encodeURIComponent(line.sku)}`}>
                  <span className="font-mono">{line.sku}</span>
                </TextLink>{' '}
                {line.backordered > 0 ? 'waits for stock' : 'not routed'}
              </span>
            ))}
          </span>
        ) : null
      }
    />
  )
}
