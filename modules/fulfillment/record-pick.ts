import { moveStock } from '#modules/inventory/move-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import { type CommandContext, command } from '#platform/command'
import { newId } from '#platform/ids'
import { BinHoldsLess, MoreThanNeeded, WrongBin, WrongItem } from './fulfillment.errors.ts'
import { leftToPick } from './fulfillment.rules.ts'
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
import { binForLine, findBin, resolveScan } from './internal/scan.store.ts'
import { recordPickInput } from './record-pick.input.ts'

/** The line that the scanned item is for: the first of its variant that still needs units. */
async function lineFor(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  code: string,
  times: number,
): Promise<{ line: LockedLine; quantity: number }> {
  const item = await resolveScan(cx, code)
  const lines = fulfillment.lines.filter((line) => line.variantId === item?.variantId)
  const needed = fulfillment.lines.filter((line) => leftToPick(line) > 0)
  if (!item || lines.length === 0) {
    throw new WrongItem({ scanned: code, found: item?.sku ?? null, expected: needed.map((line) => line.sku) })
  }
  const quantity = item.factor * times
  const line = lines.find((candidate) => leftToPick(candidate) >= quantity)
  if (!line) throw new MoreThanNeeded({ sku: item.sku, quantity, left: Math.max(...lines.map(leftToPick)) })
  return { line, quantity }
}

async function binOf(
  cx: CommandContext,
  fulfillment: LockedFulfillmentOrder,
  line: LockedLine,
  quantity: number,
  scanned: string | null | undefined,
) {
  const bin = scanned
    ? await findBin(cx, fulfillment.locationId, scanned, line.variantId)
    : await binForLine(cx, fulfillment.locationId, line.id, line.variantId)
  if (!bin && scanned) throw new WrongBin({ scanned, expected: [] })
  if (!bin || bin.held < quantity)
    throw new BinHoldsLess({ bin: bin?.code ?? '-', sku: line.sku, quantity, held: bin?.held ?? 0 })
  return bin
}

/**
 * One scan at the shelf: units move from the bin to packing, the line counts them. Refused when the item belongs to no line,
 * is more than the line needs, or the bin does not hold it; the refusal says what was scanned and what is expected.
 */
export const recordPick = command({
  name: 'fulfillment-order.record-pick',
  permission: 'fulfillment:pick',
  input: recordPickInput,
  refusals: [
    'FULFILLMENT_STATE_FORBIDS',
    'FULFILLMENT_HELD',
    'WRONG_ITEM',
    'MORE_THAN_NEEDED',
    'WRONG_BIN',
    'BIN_HOLDS_LESS',
    'QUANTITY_UNAVAILABLE',
  ],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    requirePicking(fulfillment)
    const { line, quantity } = await lineFor(cx, fulfillment, input.code, input.times)
    const bin = await binOf(cx, fulfillment, line, quantity, input.bin)
    const { packing } = await stationBins(cx, fulfillment.locationId)
    const pickRecordId = newId()
    await cx.tx.pickRecord.create({
      data: {
        tenantId: cx.actor.tenantId,
        id: pickRecordId,
        fulfillmentOrderLineId: line.id,
        binId: bin.id,
        outcome: 'PICKED',
        quantity,
        scannedCode: input.code,
        pickedById: cx.actor.id,
        at: cx.now,
      },
    })
    await advanceFulfillmentLines(cx, [{ lineId: line.id, picked: quantity }])
    await advanceLines(cx, [
      { orderLineId: line.orderLineId, componentId: line.componentId, from: 'reserved', to: 'picked', quantity },
    ])
    const version = await saveFulfillmentOrder(cx, fulfillment, {})
    const orderChanges = await settleOrder(cx, fulfillment.orderId)
    const place = { locationId: fulfillment.locationId, condition: 'SELLABLE' as const }
    await moveStock(cx, [
      {
        kind: 'PICK',
        variantId: line.variantId,
        quantity,
        from: { ...place, binId: bin.id },
        to: { ...place, binId: packing },
        pickRecordId,
      },
    ])
    cx.record({
      type: 'fulfillment-order.item-picked',
      objects: [
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: fulfillment.orderId },
        { type: 'Variant', id: line.variantId },
      ],
      data: { sku: line.sku, quantity, bin: bin.code, scanned: input.code, pickRecordId },
      changes: [
        ...orderChanges,
        {
          object: `${fulfillment.number} ${line.sku}`,
          field: 'picked',
          before: line.picked,
          after: line.picked + quantity,
        },
      ],
    })
    return {
      type: 'FulfillmentOrder',
      id: fulfillment.id,
      version,
      pickRecordId,
      sku: line.sku,
      quantity,
      left: leftToPick(line) - quantity,
    }
  },
})
