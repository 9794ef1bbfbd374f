import { findFulfillmentOrders } from '#modules/fulfillment/find-fulfillment-orders'
import { findStationTask, type StationTaskView } from '#modules/fulfillment/find-pick-task'
import { leftToPack, leftToPick, type Station } from '#modules/fulfillment/fulfillment.rules'
import { packFulfillmentOrder } from '#modules/fulfillment/pack-fulfillment-order'
import { recordPick } from '#modules/fulfillment/record-pick'
import { recordTrackingEvent } from '#modules/fulfillment/record-tracking-event'
import { releaseFulfillmentOrder } from '#modules/fulfillment/release-fulfillment-order'
import { shipFulfillmentOrder } from '#modules/fulfillment/ship-fulfillment-order'
import type { TrackingCode } from '#modules/fulfillment/shipment.rules'
import { startPicking } from '#modules/fulfillment/start-picking'
import type { Actor } from '#platform/actor'
import { trackingNumberFor } from './tracking-numbers.ts'

const procedure = ['scan-items', 'check-condition', 'packing-slip', 'close-parcel'].map((stepKey) => ({
  stepKey,
  outcome: 'DONE' as const,
}))

async function pick(actor: Actor, task: StationTaskView, share: number): Promise<void> {
  const due = task.lines.slice(0, Math.ceil(task.lines.length * share))
  for (const line of due) {
    let left = leftToPick(line)
    for (const bin of line.bins) {
      const times = Math.min(left, bin.quantity)
      if (times > 0) await recordPick(actor, { fulfillmentOrderId: task.id, code: line.sku, times, bin: bin.code })
      left -= times
    }
  }
}

async function pack(actor: Actor, fulfillmentOrderId: string): Promise<void> {
  const task = await findStationTask(actor, fulfillmentOrderId)
  const lines = task?.lines.filter((line) => leftToPack(line) > 0) ?? []
  if (lines.length === 0) return
  const weightGrams = 180 + lines.reduce((sum, line) => sum + (line.weightGrams ?? 100) * leftToPack(line), 0)
  const packed = lines.map((line) => ({ lineId: line.id, quantity: leftToPack(line) }))
  await packFulfillmentOrder(actor, {
    fulfillmentOrderId,
    packages: [{ weightGrams, lines: packed }],
    steps: procedure,
  })
}

/** Takes one fulfillment order as far as the given station's door: PICK leaves it being picked, SHIP packed, NONE handed over. */
export async function workTo(
  actor: Actor,
  fulfillmentOrderId: string,
  station: Exclude<Station, 'RELEASE'>,
  serial: number,
): Promise<string | null> {
  const task = await findStationTask(actor, fulfillmentOrderId)
  if (!task || task.status === 'ON_HOLD' || task.status === 'CLOSED' || task.status === 'CANCELLED') return null
  if (task.status === 'SCHEDULED') await releaseFulfillmentOrder(actor, { fulfillmentOrderId })
  if (task.status !== 'IN_PROGRESS') await startPicking(actor, { fulfillmentOrderId })
  await pick(actor, task, station === 'PICK' ? 0.5 : 1)
  if (station === 'PICK' || station === 'PACK') return null
  await pack(actor, fulfillmentOrderId)
  if (station === 'SHIP') return null
  const { id } = await shipFulfillmentOrder(actor, {
    fulfillmentOrderId,
    trackingNumber: trackingNumberFor(task.trackingFormat, serial),
  })
  return id
}

/** The open fulfillment orders of an order. */
export async function openWorkOf(actor: Actor, orderId: string): Promise<readonly string[]> {
  const { rows } = await findFulfillmentOrders(actor, { orderId }, { first: 20 })
  return rows.filter(({ status }) => ['SCHEDULED', 'OPEN', 'IN_PROGRESS'].includes(status)).map(({ id }) => id)
}

/** One scan of the carrier. */
export async function scan(
  actor: Actor,
  shipmentId: string,
  code: TrackingCode,
  at: Date,
  place: string,
): Promise<void> {
  await recordTrackingEvent(actor, {
    shipmentId,
    code,
    rawCode: `DEMO-${code}`,
    at,
    place,
    description: 'Invented scan of the demo',
  })
}
