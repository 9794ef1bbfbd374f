import { indexTerms } from '#modules/search/index-terms.step'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import { NothingToShip } from './fulfillment.errors.ts'
import { leftToShip } from './fulfillment.rules.ts'
import { handOver } from './hand-over.step.ts'
import { type LockedFulfillmentOrder, lockFulfillmentOrder } from './internal/fulfillment-order.store.ts'
import { settleOrder } from './internal/order-changes.ts'
import { requirePicking } from './internal/picking.ts'
import { acceptTrackingNumber, type CarrierChoice, findCarrierService } from './internal/shipment.store.ts'
import { passReleaseGate } from './release-gate.ts'
import { shipFulfillmentOrderInput } from './ship-fulfillment-order.input.ts'

interface Label {
  readonly id: string
  readonly number: string
  readonly trackingNumber: string | null
}

async function makeLabel(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  choice: CarrierChoice | null,
  input: { trackingNumber?: string | null; handOver: boolean; costMinor?: string | null; costCurrency?: string | null },
): Promise<Label> {
  const trackingNumber = acceptTrackingNumber(choice, input.trackingNumber)
  const made = await cx.tx.shipment.count({ where: { fulfillmentOrderId: fulfillment.id } })
  const label = { id: newId(), number: `${fulfillment.number}-S${made + 1}`, trackingNumber }
  await cx.tx.shipment.create({
    data: {
      ...label,
      tenantId: cx.actor.tenantId,
      orderId: fulfillment.orderId,
      fulfillmentOrderId: fulfillment.id,
      locationId: fulfillment.locationId,
      carrierId: choice?.carrierId ?? null,
      carrierServiceId: choice?.serviceId ?? null,
      status: input.handOver ? 'HANDED_OVER' : 'LABELLED',
      shipTo: fulfillment.order.shipTo,
      labelledAt: cx.now,
      handedOverAt: input.handOver ? cx.now : null,
      costMinor: input.costMinor ? BigInt(input.costMinor) : null,
      costCurrency: input.costCurrency ?? null,
      createdAt: cx.now,
      updatedAt: cx.now,
    },
  })
  await cx.tx.package.updateMany({
    where: { fulfillmentOrderId: fulfillment.id, shipmentId: null },
    data: { shipmentId: label.id },
  })
  if (trackingNumber) {
    await indexTerms(cx, [
      { objectType: 'Shipment', objectId: label.id, terms: [{ kind: 'TRACKING', term: trackingNumber }] },
    ])
  }
  return label
}

/**
 * Puts the packed units on their way: a shipment with its tracking number, checked by the carrier's format, and (unless only
 * the label is wanted) the hand-over. Shipped means handed over, never "label printed". Refused while held or unpaid.
 */
export const shipFulfillmentOrder = command({
  name: 'fulfillment-order.ship',
  permission: 'fulfillment:ship',
  input: shipFulfillmentOrderInput,
  refusals: [
    'FULFILLMENT_STATE_FORBIDS',
    'FULFILLMENT_HELD',
    'PAYMENT_NOT_SATISFIED',
    'NOTHING_TO_SHIP',
    'TRACKING_NUMBER_INVALID',
  ],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    cx.expectVersion(fulfillment.version)
    requirePicking(fulfillment, 'ship')
    passReleaseGate(fulfillment)
    const unlabelled = await cx.tx.package.findMany({
      where: { fulfillmentOrderId: fulfillment.id, shipmentId: null },
      include: { packageLines: true },
    })
    const leaving = unlabelled.flatMap((one) =>
      one.packageLines.map((line) => ({ lineId: line.fulfillmentOrderLineId, quantity: line.quantity })),
    )
    if (leaving.length === 0 || fulfillment.lines.every((line) => leftToShip(line) === 0))
      throw new NothingToShip({ number: fulfillment.number })
    const choice = await findCarrierService(cx, input.carrierServiceId ?? fulfillment.carrierServiceId)
    const label = await makeLabel(cx, fulfillment, choice, input)
    const objects = [
      { type: 'Shipment', id: label.id },
      { type: 'FulfillmentOrder', id: fulfillment.id },
      { type: 'Order', id: fulfillment.orderId },
    ]
    const data = {
      shipment: label.number,
      carrier: choice?.carrierName ?? null,
      service: choice?.serviceName ?? null,
      trackingNumber: label.trackingNumber,
    }
    cx.record({ type: 'shipment.labelled', objects, data })
    const left = input.handOver ? await handOver(cx, fulfillment, label.id, sumByLine(leaving), cx.now) : null
    const orderChanges = await settleOrder(cx, fulfillment.orderId)
    if (left) {
      const closed = { object: fulfillment.number, field: 'status', before: fulfillment.status, after: left.status }
      cx.record({ type: 'shipment.handed-over', objects, data, changes: [closed, ...orderChanges] })
    }
    return {
      type: 'Shipment',
      id: label.id,
      version: 1,
      fulfillmentOrderId: fulfillment.id,
      fulfillmentOrderVersion: left?.version ?? fulfillment.version,
    }
  },
})

/** Units per line over several packages. */
export function sumByLine(
  lines: readonly { lineId: string; quantity: number }[],
): { lineId: string; quantity: number }[] {
  const sums = new Map<string, number>()
  for (const { lineId, quantity } of lines) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity)
  return [...sums].map(([lineId, quantity]) => ({ lineId, quantity }))
}
