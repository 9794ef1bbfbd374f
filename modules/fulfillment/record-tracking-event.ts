import { canonicalHash } from '#lib/canonical-json'
import { trackingNumberKey } from '#lib/identifiers'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import { NotFound } from '#platform/refusal'
import { ShipmentStateForbids } from './fulfillment.errors.ts'
import { handOver } from './hand-over.step.ts'
import { deliverLines } from './internal/delivery.store.ts'
import { lockFulfillmentOrder } from './internal/fulfillment-order.store.ts'
import { settleOrder } from './internal/order-changes.ts'
import { type LockedShipment, lockShipment } from './internal/shipment.store.ts'
import { recordTrackingEventInput } from './record-tracking-event.input.ts'
import { sumByLine } from './ship-fulfillment-order.ts'
import { provesHandOver, type TrackedState, type TrackingCode, trackedState } from './shipment.rules.ts'

async function shipmentIdOf(cx: CommandContext, trackingNumber: string): Promise<string> {
  const key = trackingNumberKey(trackingNumber) ?? trackingNumber
  const found = await cx.tx.shipment.findFirst({
    where: { trackingNumber: key, status: { not: 'VOIDED' } },
    orderBy: { id: 'desc' },
  })
  if (!found) throw new NotFound('Shipment', trackingNumber)
  return found.id
}

/** The carrier has scanned goods that we had only labelled: they have left, whatever our own records say. */
async function catchUpHandOver(cx: CommandContext, shipment: LockedShipment, at: Date): Promise<void> {
  const fulfillment = await lockFulfillmentOrder(cx, shipment.fulfillmentOrderId)
  const packed = await cx.tx.packageLine.findMany({ where: { package: { shipmentId: shipment.id } } })
  await handOver(
    cx,
    fulfillment,
    shipment.id,
    sumByLine(packed.map((line) => ({ lineId: line.fulfillmentOrderLineId, quantity: line.quantity }))),
    at,
  )
}

async function stateAfter(cx: CommandContext, shipment: LockedShipment): Promise<TrackedState> {
  const scans = await cx.tx.trackingEvent.findMany({
    where: { shipmentId: shipment.id },
    select: { code: true, at: true, sourceKey: true },
  })
  const own = {
    status: shipment.handedOverAt ? 'HANDED_OVER' : 'LABELLED',
    handedOverAt: shipment.handedOverAt?.getTime() ?? null,
  } as const
  return trackedState(
    own,
    scans.map((scan) => ({ ...scan, code: scan.code as TrackingCode, at: scan.at.getTime() })),
  )
}

const dateOf = (milliseconds: number | null): Date | null => (milliseconds === null ? null : new Date(milliseconds))

/**
 * A carrier's scan: always kept, once. The shipment's state follows from all scans in the carrier's order, so late and
 * repeated ones are harmless. Delivered (and taken back) moves the order's lines.
 */
export const recordTrackingEvent = command({
  name: 'shipment.record-tracking',
  permission: 'tracking:record',
  input: recordTrackingEventInput,
  refusals: ['SHIPMENT_STATE_FORBIDS'],
  async run(cx, input) {
    const shipment = await lockShipment(cx, input.shipmentId ?? (await shipmentIdOf(cx, input.trackingNumber ?? '')))
    if (shipment.status === 'VOIDED')
      throw new ShipmentStateForbids({ number: shipment.number, status: shipment.status, act: 'track' })
    const { code, rawCode = null, description = null, place = null, at } = input
    const sourceKey = input.sourceKey ?? canonicalHash({ code, rawCode, place, at: at.toISOString() }).slice(0, 32)
    const { count } = await cx.tx.trackingEvent.createMany({
      data: [
        {
          tenantId: cx.actor.tenantId,
          id: newId(),
          shipmentId: shipment.id,
          sourceKey,
          code,
          rawCode,
          description,
          place,
          at,
          recordedAt: cx.now,
        },
      ],
      skipDuplicates: true,
    })
    const objects = [
      { type: 'Shipment', id: shipment.id },
      { type: 'Order', id: shipment.orderId },
    ]
    if (count === 0) {
      cx.record({ type: 'shipment.scan-repeated', objects, data: { code, sourceKey } })
      return { type: 'Shipment', id: shipment.id, version: shipment.version, isRepeated: true }
    }
    if (shipment.status === 'LABELLED' && provesHandOver(code)) await catchUpHandOver(cx, shipment, at)
    const state = await stateAfter(cx, shipment)
    const version = shipment.version + 1
    await cx.tx.shipment.updateMany({
      where: { id: shipment.id },
      data: {
        status: state.status,
        handedOverAt: dateOf(state.handedOverAt),
        deliveredAt: dateOf(state.deliveredAt),
        lastTrackedAt: dateOf(state.lastTrackedAt),
        version,
        updatedAt: cx.now,
      },
    })
    await deliverLines(cx, shipment.id, shipment.status, state.status)
    const orderChanges = await settleOrder(cx, shipment.orderId)
    cx.record({
      type: state.status === 'DELIVERED' && shipment.status !== 'DELIVERED' ? 'shipment.delivered' : 'shipment.tracked',
      objects,
      at,
      data: { code, rawCode, place, description, trackingNumber: shipment.trackingNumber },
      changes: [
        ...(state.status === shipment.status
          ? []
          : [{ object: shipment.number, field: 'status', before: shipment.status, after: state.status }]),
        ...orderChanges,
      ],
    })
    return { type: 'Shipment', id: shipment.id, version, isRepeated: false }
  },
})
