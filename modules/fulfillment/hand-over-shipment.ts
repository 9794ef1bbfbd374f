import { command } from '#platform/command'
import { ShipmentStateForbids } from './fulfillment.errors.ts'
import { handOver } from './hand-over.step.ts'
import { handOverShipmentInput } from './hand-over-shipment.input.ts'
import { lockFulfillmentOrder } from './internal/fulfillment-order.store.ts'
import { settleOrder } from './internal/order-changes.ts'
import { lockShipment } from './internal/shipment.store.ts'
import { passReleaseGate } from './release-gate.ts'
import { sumByLine } from './ship-fulfillment-order.ts'

/** The carrier takes a labelled shipment: its units leave stock now. Refused when it is not labelled, held or unpaid. */
export const handOverShipment = command({
  name: 'shipment.hand-over',
  permission: 'fulfillment:ship',
  input: handOverShipmentInput,
  refusals: ['SHIPMENT_STATE_FORBIDS', 'FULFILLMENT_HELD', 'PAYMENT_NOT_SATISFIED'],
  async run(cx, input) {
    const shipment = await lockShipment(cx, input.shipmentId)
    cx.expectVersion(shipment.version)
    if (shipment.status !== 'LABELLED')
      throw new ShipmentStateForbids({ number: shipment.number, status: shipment.status, act: 'hand-over' })
    const fulfillment = await lockFulfillmentOrder(cx, shipment.fulfillmentOrderId)
    passReleaseGate(fulfillment)
    const packed = await cx.tx.packageLine.findMany({ where: { package: { shipmentId: shipment.id } } })
    const leaving = sumByLine(packed.map((line) => ({ lineId: line.fulfillmentOrderLineId, quantity: line.quantity })))
    const version = shipment.version + 1
    await cx.tx.shipment.updateMany({
      where: { id: shipment.id },
      data: { status: 'HANDED_OVER', handedOverAt: cx.now, version, updatedAt: cx.now },
    })
    const left = await handOver(cx, fulfillment, shipment.id, leaving, cx.now)
    const orderChanges = await settleOrder(cx, shipment.orderId)
    cx.record({
      type: 'shipment.handed-over',
      objects: [
        { type: 'Shipment', id: shipment.id },
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: shipment.orderId },
      ],
      data: { shipment: shipment.number, trackingNumber: shipment.trackingNumber },
      changes: [
        ...orderChanges,
        { object: shipment.number, field: 'status', before: shipment.status, after: 'HANDED_OVER' },
        { object: fulfillment.number, field: 'status', before: fulfillment.status, after: left.status },
      ],
    })
    return { type: 'Shipment', id: shipment.id, version, fulfillmentOrderId: fulfillment.id }
  },
})
