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
  return order.shipments.flatMap((shipment, index) => {
    const locationId = place.locationOf(shipment.locationKey)
    const goods = lines.filter(
      (line) => line.locationKey === shipment.locationKey && line.shipped > 0 && line.variantId !== null,
    )
    return locationId && goods.length > 0 ? [rowsOf(order, goods, { ...place, locationId, index, shipment })] : []
  })
}

interface Parcel extends Place {
  readonly locationId: string
  readonly index: number
  readonly shipment: ImportedOrder['shipments'][number]
}

function rowsOf(order: ImportedOrder, goods: readonly LineRow[], parcel: Parcel) {
  const { orderId, number, now, locationId, index, shipment } = parcel
  const { handedOverAt, deliveredAt, trackingNumber } = shipment
  const ids = { fulfillmentOrder: newId(), shipment: newId() }
  const units = goods.reduce((sum, line) => sum + line.shipped, 0)
  const common = { orderId, locationId, createdAt: now, updatedAt: now }
  return {
    ids,
    facts: shipment,
    locationId,
    units,
    fulfillmentOrder: {
      ...common,
      ...{ id: ids.fulfillmentOrder, number: `${number}-F${index + 1}`, status: 'CLOSED', units },
      shipBy: earliest(goods.map(({ shipBy }) => shipBy)),
      closedAt: handedOverAt ?? deliveredAt ?? order.placedAt,
    },
    lines: goods.map(({ id: orderLineId, variantId, shipped }) => ({
      ...{ id: newId(), fulfillmentOrderId: ids.fulfillmentOrder, orderLineId, variantId },
      ...{ quantity: shipped, picked: shipped, packed: shipped, shipped },
    })),
    shipment: {
      ...common,
      ...{ id: ids.shipment, number: `${number}-S${index + 1}`, fulfillmentOrderId: ids.fulfillmentOrder },
      ...{ trackingNumber, handedOverAt, deliveredAt, shipTo: order.shipTo },
      status: shipment.isDelivered ? 'DELIVERED' : 'IN_TRANSIT',
      lastTrackedAt: deliveredAt ?? handedOverAt,
    },
    scans: [
      ...scan(ids.shipment, 'HANDED_OVER', handedOverAt, now),
      ...scan(ids.shipment, 'DELIVERED', deliveredAt, now),
    ],
  }
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
