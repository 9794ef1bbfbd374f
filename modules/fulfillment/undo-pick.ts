import { moveStock } from '#modules/inventory/move-stock.step'
import { advanceLines } from '#modules/orders/advance-lines.step'
import { command } from '#platform/command'
import { NotFound } from '#platform/refusal'
import { PickNotUndoable } from './fulfillment.errors.ts'
import { leftToPack } from './fulfillment.rules.ts'
import {
  advanceFulfillmentLines,
  lockFulfillmentOrder,
  saveFulfillmentOrder,
  stationBins,
} from './internal/fulfillment-order.store.ts'
import { settleOrder } from './internal/order-changes.ts'
import { requirePicking } from './internal/picking.ts'
import { undoPickInput } from './undo-pick.input.ts'

/** Takes a pick back: the units return to their bin. Refused once they are packed, or when it was undone already. */
export const undoPick = command({
  name: 'fulfillment-order.undo-pick',
  permission: 'fulfillment:pick',
  input: undoPickInput,
  refusals: ['FULFILLMENT_STATE_FORBIDS', 'FULFILLMENT_HELD', 'PICK_NOT_UNDOABLE'],
  async run(cx, input) {
    const fulfillment = await lockFulfillmentOrder(cx, input.fulfillmentOrderId)
    requirePicking(fulfillment, 'undo-pick')
    const record = await cx.tx.pickRecord.findFirst({
      where: {
        ...(input.pickRecordId ? { id: input.pickRecordId } : { undoneAt: null }),
        outcome: 'PICKED',
        fulfillmentOrderLineId: { in: fulfillment.lines.map((line) => line.id) },
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    const line = fulfillment.lines.find((candidate) => candidate.id === record?.fulfillmentOrderLineId)
    if (!record || !line) throw new NotFound('PickRecord', input.pickRecordId ?? 'last')
    if (record.undoneAt) throw new PickNotUndoable({ reason: 'ALREADY_UNDONE' })
    if (leftToPack(line) < record.quantity) throw new PickNotUndoable({ reason: 'PACKED' })
    const { quantity } = record
    await cx.tx.pickRecord.updateMany({ where: { id: record.id }, data: { undoneAt: cx.now } })
    await advanceFulfillmentLines(cx, [{ lineId: line.id, picked: -quantity }])
    await advanceLines(cx, [
      { orderLineId: line.orderLineId, componentId: line.componentId, from: 'picked', to: 'reserved', quantity },
    ])
    const version = await saveFulfillmentOrder(cx, fulfillment, {})
    const orderChanges = await settleOrder(cx, fulfillment.orderId)
    const { packing } = await stationBins(cx, fulfillment.locationId)
    const place = { locationId: fulfillment.locationId, condition: 'SELLABLE' as const }
    await moveStock(cx, [
      {
        kind: 'PUT_BACK',
        variantId: line.variantId,
        quantity,
        from: { ...place, binId: packing },
        to: { ...place, binId: record.binId },
        pickRecordId: record.id,
      },
    ])
    cx.record({
      type: 'fulfillment-order.pick-undone',
      objects: [
        { type: 'FulfillmentOrder', id: fulfillment.id },
        { type: 'Order', id: fulfillment.orderId },
        { type: 'Variant', id: line.variantId },
      ],
      data: { sku: line.sku, quantity, pickRecordId: record.id },
      changes: [
        ...orderChanges,
        {
          object: `${fulfillment.number} ${line.sku}`,
          field: 'picked',
          before: line.picked,
          after: line.picked - quantity,
        },
      ],
    })
    return { type: 'FulfillmentOrder', id: fulfillment.id, version, pickRecordId: record.id, sku: line.sku, quantity }
  },
})
