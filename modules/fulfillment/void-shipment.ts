import { command } from '#platform/command'
import { ShipmentStateForbids } from './fulfillment.errors.ts'
import { voidShipmentInput } from './hand-over-shipment.input.ts'
import { lockShipment } from './internal/shipment.store.ts'

/** Takes a label back before the hand-over; its packages can be labelled anew. Refused once the goods have left. */
export const voidShipment = command({
  name: 'shipment.void',
  permission: 'fulfillment:ship',
  input: voidShipmentInput,
  refusals: ['SHIPMENT_STATE_FORBIDS'],
  async run(cx, input) {
    const shipment = await lockShipment(cx, input.shipmentId)
    cx.expectVersion(shipment.version)
    if (shipment.status !== 'LABELLED')
      throw new ShipmentStateForbids({ number: shipment.number, status: shipment.status, act: 'void' })
    const version = shipment.version + 1
    await cx.tx.package.updateMany({ where: { shipmentId: shipment.id }, data: { shipmentId: null } })
    await cx.tx.shipment.updateMany({
      where: { id: shipment.id },
      data: { status: 'VOIDED', version, updatedAt: cx.now },
    })
    cx.record({
      type: 'shipment.voided',
      objects: [
        { type: 'Shipment', id: shipment.id },
        { type: 'FulfillmentOrder', id: shipment.fulfillmentOrderId },
        { type: 'Order', id: shipment.orderId },
      ],
      data: { shipment: shipment.number, reason: input.reason, trackingNumber: shipment.trackingNumber },
      changes: [{ object: shipment.number, field: 'status', before: shipment.status, after: 'VOIDED' }],
    })
    return { type: 'Shipment', id: shipment.id, version }
  },
})
