import { openException } from '#modules/exceptions/open-exception.step'
import { moveStock } from '#modules/inventory/move-stock.step'
import { releaseStock } from '#modules/inventory/release-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import { commitLines } from '#modules/orders/commit-lines.step'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import { InvalidInput, NotFound } from '#platform/refusal'
import { BinHoldsLess, MoreThanNeeded } from './fulfillment.errors.ts'
import { afterShipping, leftToPick } from './fulfillment.rules.ts'
import {
  advanceFulfillmentLines,
  type LockedFulfillmentOrder,
  type LockedLine,
  lockFulfillmentOrder,
  saveFulfillmentOrder,
  stationBins,
} from './internal/fulfillment-order.store.ts'
import { settleOrder } from './internal/order-changes.ts'
import { requirePicking } from './internal/picking.ts'
import { lowerReservation } from './internal/reservation.store.ts'
import { binForLine, findBin } from './internal/scan.store.ts'
import { recordShortInput } from './record-short.input.ts'

async function reasonId(cx: CommandContext, activity: string, code: string): Promise<string> {
  const reason = await cx.tx.reasonCode.findFirst({ where: { activity, code, isActive: true } })
  if (!reason)
    throw new InvalidInput([{ path: 'reasonCode', message: `"${code}" is not an active reason for ${activity}` }])
  return reason.id
}

/** Damaged units leave the shelf for the DAMAGED bin: still on hand, no longer for sale. */
async function moveDamaged(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  line: LockedLine,
  quantity: number,
  binCode: string | null | undefined,
  reasonCode: string,
) {
  const reasonCodeId = await reasonId(cx, 'STOCK_DAMAGE', reasonCode)
  const { locationId } = fulfillment
  const bin = binCode
    ? await findBin(cx, locationId, binCode, line.variantId)
    : await binForLine(cx, locationId, line.id, line.variantId)
  if (!bin || bin.held < quantity)
    throw new BinHoldsLess({ bin: bin?.code ?? '-', sku: line.sku, quantity, held: bin?.held ?? 0 })
  const { damaged } = await stationBins(cx, locationId)
  await moveStock(cx, [
    {
      kind: 'DAMAGE',
      variantId: line.variantId,
      quantity,
      from: { locationId, binId: bin.id, condition: 'SELLABLE' },
      to: { locationId, binId: damaged, condition: 'DAMAGED' },
      reasonCodeId,
    },
  ])
  return bin.id
}

/**
 * Units that cannot be picked: not found, or damaged. Their promise here ends; they wait as a backorder and are routed anew
 * from wherever they are. "Not found" opens an exception, so that somebody counts the bin.
 */
export const recordShort = command({
  name: 'fulfillment-order.record-short',
  permission: 'fulfillment:pick',
  input: recordShortInput,
  refusals: ['FULFILLMENT_STATE_FORBIDS', 'FULFILLMENT_HELD', 'MORE_THAN_NEEDED', 'BIN_HOLDS_LESS'],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    requirePicking(fulfillment, 'record-short')
    const line = fulfillment.lines.find((candidate) => candidate.id === input.lineId)
    if (!line) throw new NotFound('FulfillmentOrderLine', input.lineId)
    const { quantity, outcome } = input
    if (leftToPick(line) < quantity) throw new MoreThanNeeded({ sku: line.sku, quantity, left: leftToPick(line) })
    if (outcome === 'SHORT') await reasonId(cx, 'PICK_SHORT', input.reasonCode)
    const { pick } = await stationBins(cx, fulfillment.locationId)
    await advanceFulfillmentLines(cx, [{ lineId: line.id, short: quantity }])
    const place = { orderLineId: line.orderLineId, componentId: line.componentId, quantity }
    await advanceLines(cx, [{ ...place, from: 'reserved', to: 'backordered' }])
    await commitLines(cx, [{ ...place, orderId: fulfillment.orderId, variantId: line.variantId, kind: 'BACKORDER' }])
    await lowerReservation(cx, [{ lineId: line.id, quantity }])
    await releaseStock(cx, [{ variantId: line.variantId, locationId: fulfillment.locationId, quantity }])
    const damagedFrom =
      outcome === 'DAMAGED' ? await moveDamaged(cx, fulfillment, line, quantity, input.bin, input.reasonCode) : null
    await cx.tx.pickRecord.create({
      data: {
        tenantId: cx.actor.tenantId,
        id: newId(),
        fulfillmentOrderLineId: line.id,
        binId: damagedFrom ?? pick,
        outcome,
        quantity,
        reasonCode: input.reasonCode,
        pickedById: cx.actor.id,
        at: cx.now,
      },
    })
    const ending = endOf(fulfillment, line.id, quantity)
    const version = await saveFulfillmentOrder(cx, fulfillment, ending ? { status: ending, closedAt: cx.now } : {})
    const orderChanges = await settleOrder(cx, fulfillment.orderId)
    if (outcome === 'SHORT') await askForCount(cx, fulfillment, line, quantity)
    cx.enqueue({ queue: 'allocate-backorders', ids: { variantId: line.variantId }, singletonKey: line.variantId })
    cx.record({
      type: 'fulfillment-order.short',
      objects: [
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: fulfillment.orderId },
        { type: 'Variant', id: line.variantId },
      ],
      data: { sku: line.sku, quantity, outcome, reasonCode: input.reasonCode },
      changes: [
        ...(ending ? [{ object: fulfillment.number, field: 'status', before: fulfillment.status, after: ending }] : []),
        ...orderChanges,
        {
          object: `${fulfillment.number} ${line.sku}`,
          field: 'short',
          before: line.short,
          after: line.short + quantity,
        },
      ],
    })
    return { type: 'FulfillmentOrder', id: fulfillment.id, version, sku: line.sku, quantity }
  },
})

/** The state in which the work ends here because nothing is left to do; null while something is. */
function endOf({ lines }: LockedFulfillmentOrder, lineId: string, short: number): 'CLOSED' | 'INCOMPLETE' | null {
  const after = afterShipping(lines.map((line) => (line.id === lineId ? { ...line, short: line.short + short } : line)))
  return after === 'IN_PROGRESS' ? null : after
}

async function askForCount(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  line: LockedLine,
  quantity: number,
): Promise<void> {
  await openException(cx, {
    type: 'pick_short',
    severity: 'MEDIUM',
    dedupeKey: `pick_short:${fulfillment.locationId}:${line.variantId}`,
    title: `${line.sku} was not found when picking ${fulfillment.number}`,
    detail: {
      sku: line.sku,
      quantity,
      fulfillmentOrder: fulfillment.number,
      remedy: 'Count the bins of this SKU here.',
    },
    ownerRole: 'WAREHOUSE',
    orderId: fulfillment.orderId,
    variantId: line.variantId,
    locationId: fulfillment.locationId,
  })
}
