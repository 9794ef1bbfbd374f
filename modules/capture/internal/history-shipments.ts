import { newId } from '#platform/ids'
import type { ImportedOrder } from '../import-orders.input.ts'
import type { LineRow } from './history-lines.ts'

interface Place {
  readonly orderId: string
  readonly number: string
  readonly now: string
  locationOf(key: string): string | undefined
}

/** Fulfillment orders, closed, with their shipments: one per place that shipped, at the source's times. */
export function shipmentRows(order: ImportedOrder, lines: readonly LineRow[], place: Place) {
  const { orderId, number, now } = place
  return order.shipments.flatMap((shipment, index) => {
    const locationId = place.locationOf(shipment.locationKey)
    const carried = lines.filter((line) => line.locationKey === shipment.locationKey && line.shipped > 0)
    const goods = carried.filter((line) => line.variantId !== null)
    if (!locationId || goods.length === 0) return []
    const ids = { fulfillmentOrder: newId(), shipment: newId() }
    const units = goods.reduce((sum, line) => sum + line.shipped, 0)
    const closedAt = shipment.handedOverAt ?? shipment.deliveredAt ?? order.placedAt
    const common = { orderId, locationId, createdAt: now, updatedAt: now }
    return [
      {
        ids,
        facts: shipment,
        locationId,
        units,
        fulfillmentOrder: {
          ...common,
          id: ids.fulfillmentOrder,
          number: `${number}-F${index + 1}`,
          status: 'CLOSED',
          shipBy: earliest(goods.map((line) => ('shipBy' in line ? (line.shipBy as string | null) : null))),
          closedAt,
          units,
        },
        lines: goods.map((line) => ({
          id: newId(),
          fulfillmentOrderId: ids.fulfillmentOrder,
          orderLineId: line.id,
          variantId: line.variantId,
          quantity: line.shipped,
          picked: line.shipped,
          packed: line.shipped,
          shipped: line.shipped,
        })),
        shipment: {
          ...common,
          id: ids.shipment,
          number: `${number}-S${index + 1}`,
          fulfillmentOrderId: ids.fulfillmentOrder,
          trackingNumber: shipment.trackingNumber,
          status: shipment.isDelivered ? 'DELIVERED' : 'IN_TRANSIT',
          shipTo: order.shipTo,
          handedOverAt: shipment.handedOverAt,
          deliveredAt: shipment.deliveredAt,
          lastTrackedAt: shipment.deliveredAt ?? shipment.handedOverAt,
        },
        scans: [
          ...scan(ids.shipment, 'HANDED_OVER', shipment.handedOverAt, now),
          ...scan(ids.shipment, 'DELIVERED', shipment.deliveredAt, now),
        ],
      },
    ]
  })
}

const earliest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((at) => at !== null).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

const scan = (shipmentId: string, code: string, at: string | null, recordedAt: string) =>
  at === null ? [] : [{ id: newId(), shipmentId, sourceKey: `import:${code}`, code, at, recordedAt }]

export type ShipmentRows = ReturnType<typeof shipmentRows>[number]

const stamps = { createdAt: 'timestamptz', updatedAt: 'timestamptz' }
const place = { id: 'uuid', number: 'text', orderId: 'uuid', locationId: 'uuid', status: 'text' }

export const fulfillmentOrderColumns = {
  ...place,
  shipBy: 'timestamptz',
  closedAt: 'timestamptz',
  units: 'int',
  ...stamps,
}

export const fulfillmentLineColumns = {
  id: 'uuid',
  fulfillmentOrderId: 'uuid',
  orderLineId: 'uuid',
  variantId: 'uuid',
  quantity: 'int',
  picked: 'int',
  packed: 'int',
  shipped: 'int',
}

export const shipmentColumns = {
  ...place,
  fulfillmentOrderId: 'uuid',
  trackingNumber: 'text',
  shipTo: 'jsonb',
  handedOverAt: 'timestamptz',
  deliveredAt: 'timestamptz',
  lastTrackedAt: 'timestamptz',
  ...stamps,
}

export const scanColumns = {
  id: 'uuid',
  shipmentId: 'uuid',
  sourceKey: 'text',
  code: 'text',
  at: 'timestamptz',
  recordedAt: 'timestamptz',
}
